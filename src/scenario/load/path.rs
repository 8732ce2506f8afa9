//! Paths of included files: relative, with forward slashes.

/// Folder (with its slash, or empty) and file name of a path as a user gives it.
pub(super) fn split(path: &str) -> (&str, &str) {
    let end = path.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
    path.split_at(end)
}

/// File name without its last extension.
pub(super) fn stem(file_name: &str) -> &str {
    match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file_name,
    }
}

/// The path of an included file relative to the scenario's folder, or what is wrong with it and what to do.
pub(super) fn resolve(including: &str, include: &str) -> Result<String, (String, String)> {
    let wrong =
        |reason: &str, help: &str| Err((format!("\"{include}\" {reason}"), help.to_string()));
    let name = include.trim();
    if name.is_empty() {
        return wrong(
            "names no file",
            "write the library's path relative to this file",
        );
    }
    if include.contains('\\') {
        let help = format!("write \"{}\"", include.replace('\\', "/"));
        return wrong("holds a backslash; paths have forward slashes", &help);
    }
    if include.starts_with('/') || include.contains(':') {
        let help =
            "write the path relative to this file, so that the scenario works on other machines";
        return wrong("is not a relative path", help);
    }
    if include.ends_with('/') {
        return wrong("is a folder", "name a file in it");
    }
    let (folder, _) = split(including);
    Ok(normal(&format!("{folder}{include}")))
}

/// The path that the reader is asked for.
pub(super) fn join(folder: &str, relative: &str) -> String {
    if folder.contains('\\') {
        return format!("{folder}{relative}");
    }
    let root = if folder.starts_with('/') { "/" } else { "" };
    format!("{root}{}", normal(&format!("{folder}{relative}")))
}

/// Resolves `.` and, where something precedes it, `..`.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}
