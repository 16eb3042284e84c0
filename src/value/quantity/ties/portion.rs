//! What share of all a part is, where a value tells both numbers (`24,000 carried, 9,400 lost`), beside a share that another
//! states: `29 per cent`.

use super::super::super::remark::is_on_top;
use super::super::super::{Bound, Comparison, Dimension, Extent, Relation, Why};
use super::super::change::share_of;
use super::super::{Quantity, Sense, are_near};
use super::{Role, shown};
use rust_decimal::Decimal;

const HUNDREDTH: Decimal = Decimal::from_parts(1, 0, 0, false, 2);

/// A share, and the division by which it was found.
struct Portion {
    extent: Extent,
    sum: String,
}

impl Portion {
    /// What it leaves of all.
    fn of_others(&self) -> Option<Self> {
        let left = |end: Bound| Decimal::ONE.checked_sub(end.at()?).map(Bound::Closed);
        let extent = Extent::new(self.extent.axis, left(self.extent.high)?, left(self.extent.low)?);
        Some(Self { extent, sum: self.sum.clone() })
    }

    fn of((part, whole): (&Quantity, &Quantity)) -> Option<Self> {
        let extent = share_of(Some(part.as_level()), whole.as_level())?;
        let middle = extent.low.at()?.checked_add(extent.high.at()?)?.checked_mul(Decimal::from(50))?;
        // `28 per cent` may be 27.5: nobody is more exact there than by one in a hundred.
        let by = |end: Decimal, slack: Decimal| end.checked_add(slack).map(Bound::Closed);
        let (low, high) = (by(extent.low.at()?, -HUNDREDTH)?, by(extent.high.at()?, HUNDREDTH)?);
        let extent = Extent::new(extent.axis, low, high);
        let percent = middle.round_dp(1).normalize();
        Some(Self { extent, sum: format!("{} ÷ {} = {percent}%", shown(part), shown(whole)) })
    }
}

impl Quantity {
    /// A share against the parts of which the other tells by two numbers. One of the part and of all others may be meant; a
    /// share that is far from both is of something else.
    pub(in super::super) fn compare_portions(&self, other: &Self) -> Option<Comparison> {
        let (share, counted) = match (self.is_share_alone(), other.is_share_alone()) {
            (true, false) => (self, other),
            (false, true) => (other, self),
            (true, true) | (false, false) => return None,
        };
        let portions = counted.portions();
        let meets = |portion: &&Portion| {
            share.extent.intersection(&portion.extent).is_some_and(|common| !common.is_empty())
        };
        if let Some(portion) = portions.iter().find(meets) {
            let sum = portion.sum.clone();
            return Some(Comparison::new(Relation::Compatible, Why::ToldBeside { sum }));
        }
        let near = portions.into_iter().find(|portion| are_near(share.extent, portion.extent))?;
        let (sum, printed) = (near.sum, share.printed.clone());
        let (first, second) = if self.is_share_alone() { (printed, sum) } else { (sum, printed) };
        Some(Comparison::new(Relation::Conflicting, Why::OtherSum { first, second }))
    }

    pub(in super::super) fn is_share_alone(&self) -> bool {
        self.unit().dimension() == Dimension::Proportion
            && matches!(self.sense.as_deref(), None | Some(Sense::Bare))
            && !self.has_ties()
    }

    /// The shares of all that it tells of, the part and then the others.
    fn portions(&self) -> Vec<Portion> {
        let mut pairs: Vec<(Self, Self)> = Vec::new();
        if let Some((all, some)) = self.all_and_some() {
            pairs.push((some.clone(), all.clone()));
        } else {
            for tie in &self.ties {
                let amount = tie.amount.clone();
                match &tie.role {
                    Role::Part(name) if !is_on_top(name) => pairs.push((amount, self.alone())),
                    Role::Whole => pairs.push((self.alone(), amount)),
                    Role::Part(_)
                    | Role::Before(_)
                    | Role::Planned
                    | Role::Counted
                    | Role::Rest
                    | Role::Each
                    | Role::Sharers
                    | Role::Place
                    | Role::Others(_) => {}
                }
            }
        }
        let shares: Vec<Portion> = pairs.iter().filter_map(|(part, all)| Portion::of((part, all))).collect();
        let others: Vec<Portion> = shares.iter().filter_map(Portion::of_others).collect();
        shares.into_iter().chain(others).collect()
    }
}
