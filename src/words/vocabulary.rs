//! What the program itself says: a method for each key, so that a misspelt key or a missing argument cannot compile.
//!
//! The texts are in `languages/<language>.yaml` under the same keys, where comments say what each is for; a test holds
//! the files to this list. Words that only a theme prints are not here but in its own `strings/`.

use super::{Number, Words};
use std::sync::Arc;

/// What a message of the program is made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Its key.
    pub key: &'static str,
    /// The names of its places.
    pub places: &'static [&'static str],
    /// Whether it has plural forms, chosen by its place `n`.
    pub is_counted: bool,
}

/// What a message of the program is made with; nothing when the key is not one of the program's.
pub fn expected(key: &str) -> Option<&'static Expected> {
    VOCABULARY.iter().find(|expected| expected.key == key)
}

macro_rules! vocabulary {
    (
        fixed { $($fixed:ident,)* }
        counted { $($counted:ident,)* }
        filled { $($filled:ident($($place:ident),+),)* }
    ) => {
        /// Every key of the program.
        pub const VOCABULARY: &[Expected] = &[
            $(Expected { key: stringify!($fixed), places: &[], is_counted: false },)*
            $(Expected { key: stringify!($counted), places: &["n"], is_counted: true },)*
            $(Expected {
                key: stringify!($filled),
                places: &[$(stringify!($place),)*],
                is_counted: false,
            },)*
        ];

        /// Where each key stands in the vocabulary.
        #[expect(non_camel_case_types, reason = "the names are the keys")]
        enum Position {
            $($fixed,)*
            $($counted,)*
            $($filled,)*
        }

        impl Words {
            $(
                #[doc = concat!("The words for `", stringify!($fixed), "`.")]
                pub fn $fixed(&self) -> Arc<str> {
                    self.tell_fixed(Position::$fixed as usize)
                }
            )*
            $(
                #[doc = concat!("The words for `", stringify!($counted), "` of that number.")]
                pub fn $counted(&self, n: impl Into<Number>) -> String {
                    self.tell_own(Position::$counted as usize, Some(&n.into()), &[])
                }
            )*
            $(
                #[doc = concat!("The words for `", stringify!($filled), "` with its arguments in place.")]
                pub fn $filled(&self, $($place: &str),+) -> String {
                    let arguments = [$((stringify!($place), $place)),+];
                    self.tell_own(Position::$filled as usize, None, &arguments)
                }
            )*
        }
    };
}

vocabulary! {
    fixed {
        step_birth_withheld,
        step_name_withheld,
        verdict_agreed,
        verdict_agreed_meaning,
        verdict_compatible,
        verdict_compatible_meaning,
        verdict_conflicting,
        verdict_conflicting_meaning,
        verdict_single_source,
        verdict_single_source_meaning,
        verdict_incomparable,
        verdict_incomparable_meaning,
        standing_agrees,
        standing_agrees_meaning,
        standing_compatible,
        standing_compatible_meaning,
        standing_conflicts,
        standing_conflicts_meaning,
        standing_incomparable,
        standing_incomparable_meaning,
        cause_time,
        cause_time_meaning,
        cause_precision,
        cause_precision_meaning,
        cause_definition,
        cause_definition_meaning,
        cause_scope,
        cause_scope_meaning,
        cause_copying,
        cause_copying_meaning,
        cause_error,
        cause_error_meaning,
        cause_unknown,
        cause_unknown_meaning,
        tier_rating_changed,
        tier_rating_changed_meaning,
        tier_fact_corrected,
        tier_fact_corrected_meaning,
        tier_update,
        tier_update_meaning,
        tier_wording,
        tier_wording_meaning,
        status_corrected,
        status_corrected_meaning,
        status_withdrawn,
        status_withdrawn_meaning,
        kind_official_record,
        kind_official_record_meaning,
        kind_primary_witness,
        kind_primary_witness_meaning,
        kind_report,
        kind_report_meaning,
        rule_agreement,
        rule_only_source,
        rule_official_record,
        rule_primary_witness,
        rule_self_correction,
        rule_latest,
        rule_most_precise,
        rule_majority,
        answer_unresolved,
        answer_undecided,
        basis_editor,
        basis_unresolved,
        basis_undecided,
        quotation_in,
        other_facts,
        comma,
        semicolon,
        colon,
        month_1,
        month_2,
        month_3,
        month_4,
        month_5,
        month_6,
        month_7,
        month_8,
        month_9,
        month_10,
        month_11,
        month_12,
        date_unknown,
        extent_any,
        hedge_no_limit,
        hedge_number,
        hedge_age,
        hedge_time,
        hedge_day,
        title_not_found,
    }
    counted {
        count_sources,
        count_lines,
        count_hours,
        count_days,
        count_minutes,
        count_seconds,
        count_years,
        gap_days,
        gap_weeks,
        gap_months,
        gap_years,
        day_number,
    }
    filled {
        support(sources, lines),
        answer_proposal(value, rule),
        contradiction(source, value),
        contradiction_between(source, values),
        quoted(text),
        shortened(text),
        citation_label(number, fact, verdict),
        title(page, site),
        title_discrepancies(story),
        title_sources(story),
        title_facts(story),
        title_corrections(story),
        title_review(rating, claim),
        title_list_page(list, number),
        description_discrepancies(story),
        description_sources(story),
        description_facts(story),
        description_corrections(story),
        description_list(list),
        date_day(day, month, year),
        date_day_of_year(day, month),
        date_month(month, year),
        date_days_of_month(first, last),
        date_span(first, last),
        date_from(day),
        date_until(day),
        date_about(date),
        date_year_before_christ(year),
        date_said(words, date),
        moment(time, day),
        extent_born_on(day),
        extent_born_between(first, last),
        extent_born_from(day),
        extent_born_until(day),
        extent_range(low, high),
        extent_over(low),
        extent_from(low),
        extent_under(high),
        extent_until(high),
        extent_later(low),
        extent_earlier(high),
        hedge_more(number),
        hedge_less(number),
        hedge_times(factor),
        hedge_older_than(age),
        hedge_younger_than(age),
        hedge_later_than(moment),
        hedge_earlier_than(moment),
        hedge_older_by(years),
        hedge_younger_by(years),
        hedge_later_by(time),
        hedge_earlier_by(time),
        said(claim, source),
        said_on(claim, day, source),
        said_within(claim, days, source),
        said_in(claim, period, source),
        scoped(reading, scope),
        both(one, other),
        edit_removed(words),
        edit_added(words),
        step_leaves(claim, extent),
        step_in_common(extent),
        step_in_common_birth(extent),
        step_other_scope(one, other),
        step_may_be_other_scope(one, other),
        step_other_moment(pair),
        step_bridged(pair, through),
        step_bridged_amounts(pair, through),
        step_superseded(pair),
        step_new_version(pair),
        step_grew(earlier, later),
        step_may_have_grown(earlier, later),
        step_cannot_shrink(earlier, later),
        step_declared_same(values),
        step_declared_conflicting(reason),
        step_declared_compatible(reason),
        step_miscount(source, stated, listed),
        sum(source, parts, extent),
        step_sum_fits(sum, total),
        step_sum_fails(sum, total),
        step_order_holds(earlier, later),
        step_order_fails(earlier, later),
        step_out_of_order(source, earlier, later),
        step_one_line(sources),
        why_alike(one, other),
        why_overlap(one, other),
        why_apart_birth(one, other),
        why_apart(one, other),
        why_other_number(one, other),
        why_same_figures(one, other),
        why_other_sum(one, other),
        why_told_beside(one, other, sum),
        why_other_unit(one, other),
        why_other_currency(one, other),
        why_unknown_zone(one, other),
        why_earlier_week(one, other),
        why_one_of_two(one, other),
        why_both_quoted(one, other),
        why_headline(one, other),
        why_parts_left_out(one, other),
        why_parts_reordered(one, other),
        why_short_form(one, other),
        why_lettering(one, other),
        why_house_style(edits),
        why_same_words(one, other),
        why_spelling(one, other),
        why_other_name(one, other),
        why_unknown_name(one, other),
        why_within(one, other),
        why_other_place(one, other),
        why_other_way(one, other),
        why_unknown_place(one, other),
        why_shortened(one, other),
        why_omission(edits),
        why_reported_compatible(one, other),
        why_reported(one, other),
        why_denied(one, other),
        why_other_words(edits),
        why_subset(one, other),
        why_not_in_complete(members),
        why_too_many(members),
        why_fewer_named(count, counted, named),
        why_one_other_member(one, other),
        why_other_members(one, other),
        why_other_text(one, other),
        why_other_kind(one, other),
    }
}
