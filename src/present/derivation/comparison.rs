//! What the relation of two readings rests on, as a sentence.

use super::Teller;
use crate::value::{Edit, Relation, Value, Why};
use crate::words::Words;

impl Teller<'_> {
    /// The sentence for a pair of readings.
    pub(super) fn comparison(&self, pair: (usize, usize), relation: Relation, why: &Why) -> String {
        let words = self.words;
        let (one, other) = (&self.reading(pair.0), &self.reading(pair.1));
        match why {
            Why::Alike => words.why_alike(one, other),
            Why::Overlap => words.why_overlap(one, other),
            Why::Apart if self.is_about_birth() => words.why_apart_birth(one, other),
            Why::Apart => words.why_apart(one, other),
            Why::OtherNumber => words.why_other_number(one, other),
            Why::SameFigures => words.why_same_figures(one, other),
            Why::OtherSum { first, second } => {
                let told = |reading: &str, sum: &str| {
                    let is_it = reading == words.quoted(sum);
                    if is_it { reading.to_owned() } else { format!("{reading} ({sum})") }
                };
                words.why_other_sum(&told(one, first), &told(other, second))
            }
            Why::ToldBeside { sum } | Why::AsMuch { sum } => words.why_told_beside(one, other, sum),
            Why::OtherUnit => words.why_other_unit(one, other),
            Why::OtherCurrency => words.why_other_currency(one, other),
            Why::UnknownZone => words.why_unknown_zone(one, other),
            Why::EarlierWeek => words.why_earlier_week(one, other),
            Why::OneOfTwo => words.why_one_of_two(one, other),
            Why::BothQuoted => words.why_both_quoted(one, other),
            Why::Headline => words.why_headline(one, other),
            Why::PartsLeftOut => words.why_parts_left_out(one, other),
            Why::PartsReordered => words.why_parts_reordered(one, other),
            Why::ShortForm => words.why_short_form(one, other),
            Why::Lettering => words.why_lettering(one, other),
            Why::HouseStyle(edits) if edits.iter().all(Edit::is_kept) => words.why_same_words(one, other),
            Why::HouseStyle(edits) => words.why_house_style(&self.changed(edits)),
            Why::Spelling { first, second } => {
                words.why_spelling(&words.quoted(first), &words.quoted(second))
            }
            Why::OtherName if relation == Relation::Incomparable => words.why_unknown_name(one, other),
            Why::OtherName => words.why_other_name(one, other),
            Why::Within => words.why_within(one, other),
            Why::OtherPlace => words.why_other_place(one, other),
            Why::OtherWay => words.why_other_way(one, other),
            Why::UnknownPlace => words.why_unknown_place(one, other),
            Why::Shortened(_) => words.why_shortened(one, other),
            Why::Omission(edits) => words.why_omission(&self.left_out(edits)),
            Why::IndirectSpeech if relation == Relation::Compatible => {
                words.why_reported_compatible(one, other)
            }
            Why::IndirectSpeech => words.why_reported(one, other),
            Why::Denied => words.why_denied(one, other),
            Why::OtherWords(edits) => words.why_other_words(&self.changed(edits)),
            Why::Subset => words.why_subset(one, other),
            Why::NotInComplete(members) => words.why_not_in_complete(&words.listed(members)),
            Why::TooMany(members) => words.why_too_many(&words.listed(members)),
            Why::FewerNamed { count, counted, named } => {
                words.why_fewer_named(&words.quoted(count), &counted.to_string(), &named.to_string())
            }
            Why::OneOtherMember => words.why_one_other_member(one, other),
            Why::OtherMembers => words.why_other_members(one, other),
            Why::OtherText => words.why_other_text(one, other),
            Why::OtherKind => words.why_other_kind(one, other),
        }
    }

    fn is_about_birth(&self) -> bool {
        self.finding.readings.iter().any(|reading| matches!(&*reading.value, Value::Age(_)))
    }

    /// The words that were removed and added, in quotation marks. What one side alone has is on `one side`, whichever it is.
    fn changed(&self, edits: &[Edit]) -> String {
        let told = |tell: fn(&Words, &str) -> String, text: &str| Some(tell(self.words, bare(text)));
        let has_removed = edits.iter().any(|edit| matches!(edit, Edit::Removed(_)));
        let tell_added = if has_removed { Words::edit_added } else { Words::edit_removed };
        let parts: Vec<String> = edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Kept(_) => None,
                Edit::Removed(text) => told(Words::edit_removed, text),
                Edit::Added(text) => told(tell_added, text),
            })
            .take(6)
            .collect();
        self.words.listed(&parts)
    }

    /// The words that one of two leaves out, in quotation marks.
    fn left_out(&self, edits: &[Edit]) -> String {
        let parts: Vec<String> = edits
            .iter()
            .filter_map(|edit| match edit {
                Edit::Kept(_) => None,
                Edit::Removed(text) | Edit::Added(text) => Some(self.words.quoted(bare(text))),
            })
            .take(6)
            .collect();
        self.words.listed(&parts)
    }
}

/// Words without the punctuation around them, which is no difference but behind a `No`, and without one bracket of a pair.
fn bare(text: &str) -> &str {
    const SIGNS: [char; 8] = ['.', ',', ';', ':', '!', '?', ' ', '"'];
    if text.eq_ignore_ascii_case("no,") {
        return text;
    }
    let is_short_form = text.rsplit(' ').next().is_some_and(|last| last.matches('.').count() > 1);
    let text = if text.contains('[') { text } else { text.trim_end_matches(']') };
    let text = if text.contains(']') { text } else { text.trim_start_matches('[') };
    let text = text.trim_start_matches(SIGNS);
    if is_short_form { text } else { text.trim_end_matches(SIGNS) }
}
