//! The kinds of lanes, in the order in which they stand.

use crate::model::{Item, ItemId, ItemKind, LaneId};
use crate::view::journey_map::card::{self, Card};
use crate::view::journey_map::frame::Frame;
use crate::view::part::icon::Icon;
use crate::vocabulary::Labels;

use super::{Realm, Sheet};

/// What makes the card of an item.
type Look = fn(&Frame, ItemId, &Item) -> Box<dyn Card>;

/// A kind of lane.
pub(super) struct Kind {
    /// Class of its cells, for style sheets and tests.
    pub(super) class: &'static str,
    /// Class of its items.
    pub(super) item_class: &'static str,
    pub(super) sheet: Sheet,
    pub(super) icon: Icon,
    pub(super) name: fn(&Labels) -> &'static str,
    pub(super) caption: Option<fn(&Labels) -> &'static str>,
    /// From the top of the lane to the middle of its first row of text, px.
    pub(super) first_row: f64,
    /// Between two cards, px.
    pub(super) gap: f64,
    pub(super) realm: Option<Realm>,
    holds: &'static [ItemKind],
    pub(super) look: Look,
}

/// What most lanes have in common: plain cards.
const PLAIN: Kind = Kind {
    class: "lane lane-own",
    item_class: "item own",
    sheet: Sheet::Experience,
    icon: Icon::Own,
    name: |_| "",
    caption: None,
    first_row: 21.5,
    gap: 6.0,
    realm: None,
    holds: &[],
    look: |frame, _, item| card::plain::new(frame, item),
};

/// Place in [`KINDS`] after which lanes of one's own stand.
const BEFORE_OWN: usize = 3;

/// All kinds of lanes, in the order in which they stand; the lane of feelings comes last on its sheet.
static KINDS: [Kind; 13] = [
    Kind {
        class: "lane lane-images",
        item_class: "item image",
        icon: Icon::Image,
        name: |l| l.images,
        first_row: 16.5,
        gap: 8.0,
        holds: &[ItemKind::Image],
        look: |frame, _, item| card::picture::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-actions",
        item_class: "item action",
        icon: Icon::Action,
        name: |l| l.actions,
        first_row: 16.5,
        gap: 5.0,
        holds: &[ItemKind::Action],
        look: |frame, _, item| card::action::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-touchpoints",
        item_class: "item touchpoint",
        icon: Icon::Touchpoint,
        name: |l| l.touchpoints,
        first_row: 16.5,
        gap: 8.0,
        holds: &[ItemKind::Touchpoint],
        look: |frame, _, item| card::touchpoint::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-thoughts",
        item_class: "item thought",
        icon: Icon::Thought,
        name: |l| l.thoughts,
        first_row: 22.5,
        holds: &[ItemKind::Thought, ItemKind::Question, ItemKind::Need, ItemKind::Expectation, ItemKind::Quote],
        look: |frame, _, item| card::speech::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-moments",
        item_class: "item moment",
        icon: Icon::Moment,
        name: |l| l.moments,
        first_row: 24.0,
        holds: &[ItemKind::Moment],
        look: |frame, _, item| card::moment::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-pains",
        item_class: "item pain",
        sheet: Sheet::Insight,
        icon: Icon::Pain,
        name: |l| l.pains,
        caption: Some(|l| l.pains_caption),
        first_row: 24.0,
        holds: &[ItemKind::Pain],
        look: card::problem::pain,
        ..PLAIN
    },
    Kind {
        class: "lane lane-gains",
        item_class: "item gain",
        sheet: Sheet::Insight,
        icon: Icon::Gain,
        name: |l| l.gains,
        caption: Some(|l| l.gains_caption),
        first_row: 24.0,
        holds: &[ItemKind::Gain],
        look: card::problem::gain,
        ..PLAIN
    },
    Kind {
        class: "lane lane-opportunities",
        item_class: "item opportunity",
        sheet: Sheet::Insight,
        icon: Icon::Opportunity,
        name: |l| l.opportunities,
        first_row: 24.0,
        holds: &[ItemKind::Opportunity],
        look: card::opportunity::new,
        ..PLAIN
    },
    Kind {
        class: "lane lane-metrics",
        item_class: "item metric",
        sheet: Sheet::Insight,
        icon: Icon::Metric,
        name: |l| l.metrics,
        first_row: 16.5,
        gap: 10.0,
        holds: &[ItemKind::Metric],
        look: |frame, _, item| card::metric::new(frame, item),
        ..PLAIN
    },
    Kind {
        class: "lane lane-evidence",
        item_class: "item evidence",
        sheet: Sheet::Service,
        icon: Icon::Evidence,
        name: |l| l.evidence,
        realm: Some(Realm::Evidence),
        holds: &[ItemKind::PhysicalEvidence],
        ..PLAIN
    },
    Kind {
        class: "lane lane-frontstage",
        item_class: "item frontstage",
        sheet: Sheet::Service,
        icon: Icon::Frontstage,
        name: |l| l.frontstage,
        realm: Some(Realm::Frontstage),
        holds: &[ItemKind::Frontstage],
        ..PLAIN
    },
    Kind {
        class: "lane lane-backstage",
        item_class: "item backstage",
        sheet: Sheet::Service,
        icon: Icon::Backstage,
        name: |l| l.backstage,
        realm: Some(Realm::Backstage),
        holds: &[ItemKind::Backstage],
        ..PLAIN
    },
    Kind {
        class: "lane lane-support",
        item_class: "item support",
        sheet: Sheet::Service,
        icon: Icon::Support,
        name: |l| l.support,
        caption: Some(|l| l.support_caption),
        realm: Some(Realm::Support),
        holds: &[ItemKind::Support],
        ..PLAIN
    },
];

/// How many kinds there are beside lanes of one's own.
pub(super) const COUNT: usize = KINDS.len();

/// The kind of lane that holds a kind of item, and the lane's place among all.
pub(super) fn kind_of(kind: ItemKind, own: usize) -> Option<(usize, &'static Kind)> {
    if let ItemKind::Own(LaneId(lane)) = kind {
        return Some((BEFORE_OWN + 1 + lane as usize, &PLAIN_LANE));
    }
    let index = KINDS.iter().position(|k| k.holds.contains(&kind))?;
    let place = if index > BEFORE_OWN { index + own } else { index };
    KINDS.get(index).map(|k| (place, k))
}

/// The kind of a lane of one's own.
static PLAIN_LANE: Kind = PLAIN;
