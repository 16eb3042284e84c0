//! A survey on paper, in the form that it has in memory, so that reading it looks at no name: all names, and of each
//! folder its stamp, the place of its path and its entries.

use super::entry::Entry;
use super::names::Names;
use super::{Folder, Survey};
use crate::cache::scroll::{Pen, Scroll};
use crate::cache::stamp::{Moment, Stamp};
use crate::pieces::Place;
use std::io;

impl Survey {
    /// Writes it. Fails also when it is partial. `before` is a moment before which nothing had been read.
    pub(in crate::cache) fn write_to(&self, pen: &mut Pen, before: Moment) -> io::Result<()> {
        if self.is_partial {
            return Err(io::ErrorKind::Unsupported.into());
        }
        if self.names.are_worn() {
            return self.lean().write_to(pen, before);
        }
        pen.numbers([number(self.names.lean_bytes())?, number(self.names.all().count())?])?;
        self.names.all().try_for_each(|names| pen.text(names))?;
        pen.numbers([number(self.order.len())?])?;
        for Folder { path, stamp, entries } in self.places().map(|place| place.folder) {
            let [high, low] = stamp.settled(before);
            pen.numbers([high, low, path.start, path.length, number(entries.len())?])?;
            let mut entries = self.entries.range(entries.clone());
            entries.try_for_each(|entry| pen.numbers(entry.settled(before)))?;
        }
        Ok(())
    }

    /// Reads one.
    pub(in crate::cache) fn read(scroll: &mut Scroll) -> Option<Self> {
        let [lean_bytes, texts] = scroll.numbers()?;
        let texts = (0..texts).map(|_| scroll.text().map(str::to_owned)).collect::<Option<_>>()?;
        let mut survey = Self { names: Names::of(texts, lean_bytes as usize), ..Self::default() };
        let [folders] = scroll.numbers()?;
        for _ in 0..folders {
            let [high, low, start, length, entries] = scroll.numbers()?;
            let first = survey.count();
            for _ in 0..entries {
                survey.entries.push(Entry::of_paper(scroll.numbers()?));
            }
            let entries = first..survey.count();
            survey.push(Folder {
                path: Place { start, length },
                stamp: Stamp::of_mark([high, low]),
                entries,
            });
        }
        Some(survey)
    }

    /// The same without the names of what is no longer there.
    fn lean(&self) -> Self {
        let mut lean = Self::default();
        lean.append(self);
        lean
    }
}

/// No folder has so many entries, and no names so many bytes, that they could not be told.
fn number(count: usize) -> io::Result<u32> {
    u32::try_from(count).map_err(io::Error::other)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::Survey;
    use crate::cache::scroll::{NewFile, read_file};
    use crate::cache::stamp::Moment;
    use crate::cache::survey::Manner;
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    fn read_back(survey: &Survey, path: &Path) -> Survey {
        let mut file = NewFile::begin(path, "form").expect("a file");
        survey.write_to(file.pen(), Moment::Ever).expect("a survey");
        file.finish().expect("the file");
        read_file(path, "form", Survey::read).expect("the survey")
    }

    #[test]
    fn a_survey_reads_back_without_the_names_of_what_has_long_gone() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (root, paper) = (folder.path().join("site"), folder.path().join("paper"));
        let path = |number: usize| root.join(format!("a/b/{number:02}"));
        fs::create_dir_all(root.join("a/b")).expect("folders");
        fs::write(path(0), "Words.").expect("a file");
        let mut survey = Survey::of(&root, Manner::Output);
        let lean = survey.names.lean_bytes();
        for number in 0..60 {
            survey = read_back(&survey, &paper);
            assert!(survey.is_as_it_was(&root, Manner::Output), "{number}");
            assert!(survey.names().map(str::len).sum::<usize>() <= 2 * lean, "{number}");
            fs::rename(path(number), path(number + 1)).expect("the file");
            assert!(!survey.is_as_it_was(&root, Manner::Output), "{number}");
            let changed = BTreeSet::from(["a/b".to_owned()]);
            survey = survey.again(&root, Manner::Output, &changed);
        }
    }
}
