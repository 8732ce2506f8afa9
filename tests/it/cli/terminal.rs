//! Colour: on a terminal, and not where the user wants none.
#![cfg(any(target_os = "linux", target_os = "macos"))]

use std::ffi::{CStr, OsStr, c_char, c_int};
use std::fs::File;
use std::io::Read as _;
use std::os::fd::AsRawFd as _;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Stdio;

use super::program::{FIRST_PARCELS, command, folder, text};

// POSIX.1-2017, XSH: the standard library links them and has no name for them.
unsafe extern "C" {
    fn grantpt(controller: c_int) -> c_int;
    fn unlockpt(controller: c_int) -> c_int;
    fn ptsname(controller: c_int) -> *mut c_char;
}

/// A new terminal: the end at which a user would sit, and the end for the program.
fn terminal() -> (File, File) {
    let both_ways = |path: &OsStr| {
        let opened = File::options().read(true).write(true).open(path);
        opened.unwrap_or_else(|error| panic!("{path:?}: {error}"))
    };
    let user = both_ways(OsStr::new("/dev/ptmx"));
    let descriptor = user.as_raw_fd();
    // SAFETY: the descriptor is open; `ptsname` returns null or a string that lasts until its next call, and
    // no other test calls it.
    let name = unsafe {
        assert_eq!(grantpt(descriptor), 0, "the terminal is granted");
        assert_eq!(unlockpt(descriptor), 0, "the terminal is unlocked");
        let name = ptsname(descriptor);
        assert!(!name.is_null(), "the terminal has a name");
        CStr::from_ptr(name).to_owned()
    };
    let program = both_ways(OsStr::from_bytes(name.as_bytes()));
    (user, program)
}

/// What the program shows on a terminal, with these variables set.
fn shown(arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let (mut user, program) = terminal();
    let mut command = command(arguments);
    command.env("TERM", "xterm-256color");
    command.envs(variables.iter().copied());
    command.stdout(Stdio::from(program)).stderr(Stdio::null());
    let mut child = command
        .spawn()
        .expect("the program was built with this test");
    // The terminal ends when its last user does, and this is one.
    drop(command);
    let mut text = Vec::new();
    let mut piece = [0; 4096];
    // Linux ends a terminal with an error, others with nothing.
    while let Ok(bytes @ 1..) = user.read(&mut piece) {
        text.extend_from_slice(&piece[..bytes]);
    }
    let status = child.wait().expect("the program ends");
    assert!(status.success(), "{arguments:?}: {status}");
    String::from_utf8(text).expect("the program writes UTF-8")
}

#[test]
fn colour_is_for_terminals_that_want_it() {
    let folder = folder("terminal");
    let run = ["run", FIRST_PARCELS, "--seed", "7", "--out", text(&folder)];
    let escapes = |text: &str| text.matches('\u{1b}').count();
    for arguments in [run.as_slice(), &["run", "--help"]] {
        let coloured = shown(arguments, &[]);
        assert!(escapes(&coloured) > 0, "{coloured}");
        let plain = shown(arguments, &[("NO_COLOR", "1")]);
        assert_eq!(escapes(&plain), 0, "{plain:?}");
        let dumb = shown(arguments, &[("TERM", "dumb")]);
        assert_eq!(escapes(&dumb), 0, "{dumb:?}");
        assert!(plain.len() > 400, "{plain}");
    }
    let json: Vec<&str> = run.iter().copied().chain(["--json"]).collect();
    assert_eq!(escapes(&shown(&json, &[])), 0, "JSON is never coloured");
}
