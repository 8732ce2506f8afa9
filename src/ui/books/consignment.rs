//! What the consignment on the desk gives to look up: its declaration, and the papers and packs that were shown.

use crate::customs::document::{Document, DocumentKind, Field};
use crate::customs::evidence::OpenedParcel;
use crate::inspection::books::tariff::dotted;
use crate::inspection::evidence::Evidence;
use crate::session::view::CaseSnapshot;
use crate::ui::desk::{Book, Desk};

/// Most ways that are offered; further lines of a declaration are looked up by typing.
const OFFERED_MAX: usize = 4;
/// Longest text of a button, where there is room and where there is not.
const SHORTENED_CHARS: (usize, usize) = (28, 14);

/// Texts of the dossier to look up in a book, the likeliest first; each once.
pub(super) fn queries(desk: &Desk<'_>, dossier: &CaseSnapshot, book: Book) -> Vec<String> {
    let declaration = &dossier.declaration;
    let item = &declaration.item;
    let description = item.description.clone();
    let heading = || dotted(&item.hs.to_string());
    let mut queries = match book {
        Book::Tariff => vec![heading(), description],
        Book::Products => {
            let mut queries = vec![dotted(&format!("{:010}", item.commodity)), description];
            queries.extend(opened(dossier).map(|opened| opened.goods.clone()));
            let kind = DocumentKind::MarketingAuthorisation;
            queries.extend(texts(dossier, Field::AuthorisationNumber, |own| {
                own == kind
            }));
            queries
        }
        Book::Licences => {
            let is_licence = |kind| {
                let mut rules = desk.view.scenario().lpco_rules.iter();
                rules.any(|rule| rule.document == kind)
            };
            let mut queries = texts(dossier, Field::Issuer, is_licence);
            queries.push(heading());
            queries
        }
        Book::Bodies => {
            let kind = DocumentKind::TypeExamination;
            let mut queries = texts(dossier, Field::NotifiedBody, |own| own == kind);
            let packs = opened(dossier).into_iter().flat_map(|opened| &opened.packs);
            queries.extend(packs.filter_map(|pack| pack.notified_body.clone()));
            queries
        }
        Book::Money => vec![item.value.currency.to_string()],
        Book::Wording => {
            let mail = declaration.contact_email.rsplit_once('@');
            let domain = mail.map(|(_, domain)| domain.to_owned());
            let dispatch = desk.words.country(declaration.route.dispatch);
            [Some(description), domain, Some(dispatch)]
                .into_iter()
                .flatten()
                .collect()
        }
    };
    queries.retain(|query| !query.trim().is_empty());
    let mut once: Vec<String> = Vec::new();
    for query in queries {
        if !once.contains(&query) {
            once.push(query);
        }
    }
    once.truncate(OFFERED_MAX);
    once
}

/// A text as a button shows it.
pub(super) fn shortened(text: &str, has_room: bool) -> String {
    let most = if has_room {
        SHORTENED_CHARS.0
    } else {
        SHORTENED_CHARS.1
    };
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

fn evidence(dossier: &CaseSnapshot) -> impl Iterator<Item = &Evidence> {
    dossier
        .inspections
        .iter()
        .filter_map(|inspection| inspection.evidence.as_ref())
}

fn opened(dossier: &CaseSnapshot) -> Option<&OpenedParcel> {
    evidence(dossier).find_map(|evidence| match evidence {
        Evidence::Opened(opened) => Some(opened),
        _ => None,
    })
}

/// The texts of a field in documents of some kinds.
fn texts(
    dossier: &CaseSnapshot,
    field: Field,
    is_meant: impl Fn(DocumentKind) -> bool,
) -> Vec<String> {
    let documents = evidence(dossier).flat_map(|evidence| match evidence {
        Evidence::Documents(documents) => documents.as_slice(),
        _ => &[],
    });
    documents
        .filter(|document| is_meant(document.kind))
        .filter_map(|document: &Document| document.text(field))
        .map(str::to_owned)
        .collect()
}
