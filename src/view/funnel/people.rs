//! How many people are left at each place of a journey: at each stage, and after the last.
//!
//! In: the conversions of each stage. Out: runs of places that percentages connect, with the people left at each, of a
//! round number at the beginning of each run. Absent: pixels, words.
//!
//! The passage from a stage is its last conversion in percent, from 0 to 100. Today's figure counts; where there is none,
//! the first one. A passage without such a figure ends a run, and the next begins with everybody again.

use crate::model::{Change, Figure};

/// People left, by the three figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct People {
    pub(super) baseline: f64,
    pub(super) now: f64,
    pub(super) target: f64,
}

/// A passage in parts of one, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Passage {
    part: People,
    /// Whether it says where it is now.
    current: bool,
    /// Whether it says where it began, too.
    moved: bool,
    /// Whether it says where it is to be.
    aimed: bool,
}

impl Passage {
    fn new(change: &Change) -> Option<Self> {
        let [baseline, now, target] = [&change.baseline, &change.now, &change.target].map(|f| share(f.as_ref()?));
        let is = now.or(baseline)?;
        let (current, moved) = (now.is_some(), baseline.is_some() && now.is_some());
        let part = People { baseline: baseline.unwrap_or(is), now: is, target: target.unwrap_or(is) };
        Some(Self { part, current, moved, aimed: target.is_some() })
    }
}

/// A percentage from 0 to 100 as a part of one.
fn share(figure: &Figure) -> Option<f64> {
    let percent = figure.unit.trim_start().starts_with(['%', '٪', '％']);
    (percent && (0.0..=100.0).contains(&figure.value)).then_some(figure.value / 100.0)
}

/// Places that percentages connect; at least two.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    /// The first place.
    pub(super) first: usize,
    /// People at each place.
    pub(super) people: Vec<People>,
    /// From which place of the run on the first figure differs from today's, if it does.
    pub(super) moved: Option<usize>,
    /// From which place of the run on there is a target.
    pub(super) aimed: Option<usize>,
    /// Whether any passage says where it is now.
    pub(super) current: bool,
}

impl Run {
    /// One past its last place.
    pub(super) fn end(&self) -> usize {
        self.first + self.people.len()
    }

    /// Whether the first figure is to be told apart from today's at a place of the run.
    pub(super) fn moved_at(&self, index: usize) -> bool {
        self.moved.is_some_and(|from| index >= from)
    }

    /// Whether there is a target at a place of the run.
    pub(super) fn aimed_at(&self, index: usize) -> bool {
        self.aimed.is_some_and(|from| index >= from)
    }
}

/// All runs of a journey.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Runs {
    /// In order; places that no run holds are not counted.
    pub(super) list: Vec<Run>,
    /// People at the beginning of each.
    pub(super) base: f64,
}

/// The most people at the beginning.
const MOST: f64 = 10_000_000.0;

impl Runs {
    /// From the conversions of each stage.
    pub(super) fn new(stages: &[Vec<&Change>]) -> Self {
        let mut list: Vec<Run> = Vec::new();
        let mut open: Option<Run> = None;
        for (stage, conversions) in stages.iter().enumerate() {
            let passage = conversions.iter().rev().find_map(|c| Passage::new(c));
            let Some(passage) = passage else {
                list.extend(open.take());
                continue;
            };
            let run = open.get_or_insert_with(|| Run::begin(stage));
            run.pass(passage);
        }
        list.extend(open);
        let mut runs = Self { list, base: 1.0 };
        runs.scale();
        runs
    }

    /// Chooses the least power of ten, from a hundred on, that leaves ten people at the end of each run.
    fn scale(&mut self) {
        let last = self.list.iter().filter_map(|r| r.people.last()).map(|p| p.now).filter(|&n| n > 0.0);
        let least = last.fold(1.0, f64::min);
        self.base = 100.0;
        while self.base * least < 9.95 && self.base < MOST {
            self.base *= 10.0;
        }
        for people in self.list.iter_mut().flat_map(|r| r.people.iter_mut()) {
            people.baseline *= self.base;
            people.now *= self.base;
            people.target *= self.base;
        }
    }

    /// The run that holds a place, and the place's number in it.
    pub(super) fn at(&self, place: usize) -> Option<(&Run, usize)> {
        let run = self.list.get(self.list.partition_point(|r| r.end() <= place))?;
        Some((run, place.checked_sub(run.first)?))
    }
}

impl Run {
    fn begin(first: usize) -> Self {
        let all = People { baseline: 1.0, now: 1.0, target: 1.0 };
        Self { first, people: vec![all], moved: None, aimed: None, current: false }
    }

    fn pass(&mut self, passage: Passage) {
        let Some(&before) = self.people.last() else { return };
        let Passage { part, current, moved, aimed } = passage;
        let place = self.people.len();
        self.people.push(People {
            baseline: before.baseline * part.baseline,
            now: before.now * part.now,
            target: before.target * part.target,
        });
        self.moved = self.moved.or(moved.then_some(place));
        self.aimed = self.aimed.or(aimed.then_some(place));
        self.current |= current;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Span;

    fn figure(value: f64, unit: &str) -> Figure {
        let span = Span::default();
        Figure { value, text: format!("{value}{unit}"), prefix: String::new(), unit: unit.to_owned(), span }
    }

    fn change(figures: [Option<f64>; 3], unit: &str) -> Change {
        let [baseline, now, target] = figures.map(|f| f.map(|v| figure(v, unit)));
        Change { baseline, now, target }
    }

    fn runs(stages: &[&[Change]]) -> Runs {
        Runs::new(&stages.iter().map(|s| s.iter().collect()).collect::<Vec<_>>())
    }

    fn now(runs: &Runs, place: usize) -> Option<f64> {
        runs.at(place).map(|(run, i)| run.people[i].now.round())
    }

    #[test]
    fn people_pass_from_stage_to_stage() {
        let all = change([Some(18.0), Some(22.0), Some(25.0)], "%");
        let runs = runs(&[&[all], &[change([Some(50.0), None, Some(80.0)], " %")], &[]]);
        assert_eq!((runs.list.len(), runs.base), (1, 100.0));
        assert_eq!([0, 1, 2, 3].map(|p| now(&runs, p)), [Some(100.0), Some(22.0), Some(11.0), None]);
        let last = runs.list[0].people[2];
        assert!((last.baseline - 9.0).abs() < 1e-9 && (last.target - 20.0).abs() < 1e-9, "{last:?}");
    }

    #[test]
    fn what_is_no_percentage_breaks_the_pipe() {
        let half = || change([None, Some(50.0), None], "%");
        let visits = change([Some(120.0), None, Some(150.0)], "");
        let too_many = change([None, Some(130.0), None], "%");
        let runs = runs(&[&[half()], &[visits], &[half(), too_many.clone()], &[too_many], &[]]);
        let places: Vec<_> = runs.list.iter().map(|r| (r.first, r.end())).collect();
        assert_eq!(places, [(0, 2), (2, 4)]);
        assert_eq!((now(&runs, 2), now(&runs, 4)), (Some(100.0), None));
    }

    #[test]
    fn the_last_percentage_of_a_stage_is_its_passage() {
        let of = |v| change([None, Some(v), None], "%");
        let minutes = change([None, Some(5.0), None], " min");
        let runs = runs(&[&[of(80.0), of(40.0), minutes]]);
        assert_eq!(now(&runs, 1), Some(40.0));
    }

    #[test]
    fn a_passage_of_the_last_stage_leads_to_the_end() {
        let runs = runs(&[&[], &[change([None, Some(30.0), None], "%")]]);
        assert_eq!((runs.list[0].first, runs.list[0].end()), (1, 3));
    }

    proptest! {
        #[test]
        fn nobody_joins_on_the_way(shares in prop::collection::vec(prop::option::of(0.0..=100.0_f64), 1..20)) {
            let changes: Vec<Vec<Change>> =
                shares.iter().map(|s| s.iter().map(|&v| change([None, Some(v), None], "%")).collect()).collect();
            let runs = Runs::new(&changes.iter().map(|c| c.iter().collect()).collect::<Vec<_>>());
            prop_assert!(runs.base >= 100.0 && runs.base <= MOST);
            let known = shares.iter().flatten().count();
            prop_assert_eq!(runs.list.iter().map(|r| r.people.len() - 1).sum::<usize>(), known);
            for run in &runs.list {
                prop_assert!((run.people[0].now - runs.base).abs() < 1e-6);
                prop_assert!(run.people.windows(2).all(|p| p[1].now <= p[0].now));
            }
            let held: Vec<bool> = (0..=shares.len()).map(|p| runs.at(p).is_some()).collect();
            let passed = |p: usize| shares.get(p).is_some_and(Option::is_some);
            for (place, is_held) in held.into_iter().enumerate() {
                prop_assert_eq!(is_held, passed(place) || place > 0 && passed(place - 1));
            }
        }
    }
}
