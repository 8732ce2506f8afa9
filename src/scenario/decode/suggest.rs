//! What the author probably meant.

/// Allowed names shown when none resembles what was written.
const MOST_SHOWN: usize = 12;

/// `did you mean "…"?`, or the list of what is allowed.
pub(crate) fn suggest<'a>(written: &str, allowed: impl IntoIterator<Item = &'a str>) -> String {
    let allowed: Vec<&str> = allowed.into_iter().collect();
    suggest_or_list(written, &allowed, &allowed)
}

/// `did you mean "…"?` when one of `allowed` is similar, else the list of what is `free`.
pub(crate) fn suggest_or_list(written: &str, allowed: &[&str], free: &[&str]) -> String {
    if let Some(best) = closest(written, allowed) {
        return format!("did you mean \"{best}\"?");
    }
    if free.is_empty() {
        return "there is none to choose from".to_string();
    }
    let shown = &free[..free.len().min(MOST_SHOWN)];
    let list = shown.join(", ");
    match free.len() - shown.len() {
        0 => format!("possible here: {list}"),
        rest => format!("possible here: {list} and {rest} more"),
    }
}

/// The most similar name, when one is similar enough.
fn closest<'a>(written: &str, allowed: &[&'a str]) -> Option<&'a str> {
    /// Longer texts are no misspelt names, and comparing them takes long.
    const LONGEST: usize = 80;
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let folded = written.to_lowercase().replace([' ', '-'], "_");
    let mut best: Option<(usize, f64, &str)> = None;
    for name in allowed.iter().filter(|name| name.len() <= LONGEST) {
        let target = name.to_lowercase().replace([' ', '-'], "_");
        let distance = strsim::damerau_levenshtein(&folded, &target);
        let likeness = strsim::jaro_winkler(&folded, &target);
        // In a word of three letters two changes leave nothing in common.
        let near = distance <= 2.min(target.chars().count() / 2);
        if !(near || likeness > 0.85) {
            continue;
        }
        let better = best.is_none_or(|(d, l, _)| distance < d || (distance == d && likeness > l));
        if better {
            best = Some((distance, likeness, name));
        }
    }
    best.map(|(_, _, name)| name)
}
