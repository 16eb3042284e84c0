//! Asking a person for what no flag gives.

use super::super::Terminal;
use std::io::{self, BufRead, IsTerminal as _};

/// Asks on a terminal; without one, notes what is missing.
pub(super) struct Asker {
    /// Where to ask, and where the answers come from.
    person: Option<(Terminal, Box<dyn BufRead>)>,
    missing: Vec<&'static str>,
}

impl Asker {
    /// Somebody can be asked where both ends are a terminal.
    pub(super) fn new(terminal: Option<Terminal>) -> Self {
        let answers = || Box::new(io::stdin().lock()) as Box<dyn BufRead>;
        let person = terminal.filter(|_| io::stdin().is_terminal()).map(|terminal| (terminal, answers()));
        Self { person, missing: Vec::new() }
    }

    /// The text of a flag that is needed; empty where it stays missing.
    pub(super) fn needed(&mut self, flag: &'static str, question: &str, given: Option<String>) -> String {
        if let Some(text) = given.filter(|text| !text.trim().is_empty()) {
            return text;
        }
        // An empty answer may be a slip, so it is asked once more.
        let answer = self.ask(question).or_else(|| self.ask(question));
        if answer.is_none() {
            self.missing.push(flag);
        }
        answer.unwrap_or_default()
    }

    /// The texts of a flag that may be given more than once.
    pub(super) fn all_needed(
        &mut self,
        flag: &'static str,
        question: &str,
        given: Vec<String>,
    ) -> Vec<String> {
        if given.is_empty() { vec![self.needed(flag, question, None)] } else { given }
    }

    /// The text of a flag that a person who is asked anyway may wish to give.
    pub(super) fn welcome(&mut self, question: &str, given: Option<String>) -> Option<String> {
        given.or_else(|| self.ask(&format!("{question} (Enter to leave it out)")))
    }

    /// The flags that are needed and were not given.
    pub(super) fn missing(&self) -> &[&'static str] {
        &self.missing
    }

    fn ask(&mut self, question: &str) -> Option<String> {
        let (terminal, answers) = self.person.as_mut()?;
        terminal.write_all(format!("{question}: ").as_bytes()).ok()?;
        terminal.flush().ok()?;
        let mut answer = String::new();
        answers.read_line(&mut answer).ok()?;
        Some(answer.trim().to_owned()).filter(|answer| !answer.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn asker(answers: Option<&'static str>) -> Asker {
        let person =
            answers.map(|text| (Box::new(io::sink()) as Terminal, Box::new(Cursor::new(text)) as Box<_>));
        Asker { person, missing: Vec::new() }
    }

    #[test]
    fn what_is_given_is_not_asked_for() {
        let mut asker = asker(None);
        assert_eq!(asker.needed("title", "Title", Some("A".to_owned())), "A");
        assert_eq!(asker.welcome("Label", None), None);
        assert_eq!(asker.needed("date", "Date", Some(" ".to_owned())), "");
        assert_eq!(asker.missing(), ["date"]);
    }

    #[test]
    fn a_person_answers_or_leaves_out() {
        let mut asker = asker(Some("The title\n\n\n  2020-01-31 \n"));
        assert_eq!(asker.needed("title", "Title", None), "The title");
        assert_eq!(asker.welcome("Label", None), None);
        assert_eq!(asker.needed("date", "Date", None), "2020-01-31");
        assert_eq!(asker.needed("note", "Note", None), "");
        assert_eq!(asker.missing(), ["note"]);
    }
}
