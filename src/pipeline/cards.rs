//! What an editor is told of the cards.

use crate::diagnostic::{Code, Diagnostic, Origin, Report};
use crate::model::Dossier;
use crate::present::Drawn;

/// Pushes `card-left-out` where a story has letters that no card can show.
pub(super) fn tell(drawn: &Drawn, dossier: &Dossier, report: &mut Report) {
    let Drawn::NoLetters(letters) = drawn else { return };
    let letters: Vec<String> = letters.iter().take(5).map(|letter| format!("`{letter}`")).collect();
    let message = format!("the story gets no card: its fonts have no {}", letters.join(", "));
    let origin = Origin::whole(dossier.story.narrative_origin.input());
    report.push(
        Diagnostic::new(Code::CardLeftOut, &origin, message)
            .help("they have Latin, Greek, Cyrillic and Arabic letters; the pages are as they should be"),
    );
}
