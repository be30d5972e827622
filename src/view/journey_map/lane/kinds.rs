//! The kinds of lanes, and which of them each drawing has, in the order in which they stand.

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
    /// Whether threads lead from its cards to those of the next such lane.
    pub(super) threaded: bool,
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
    threaded: false,
    holds: &[],
    look: |frame, _, item| card::plain::new(frame, item),
};

const ACTIONS: Kind = Kind {
    class: "lane lane-actions",
    item_class: "item action",
    icon: Icon::Action,
    name: |l| l.actions,
    first_row: 16.5,
    gap: 5.0,
    holds: &[ItemKind::Action],
    look: |frame, _, item| card::action::new(frame, item),
    ..PLAIN
};

const TOUCHPOINTS: Kind = Kind {
    class: "lane lane-touchpoints",
    item_class: "item touchpoint",
    icon: Icon::Touchpoint,
    name: |l| l.touchpoints,
    first_row: 16.5,
    gap: 8.0,
    holds: &[ItemKind::Touchpoint],
    look: |frame, _, item| card::touchpoint::new(frame, item),
    ..PLAIN
};

const EVIDENCE: Kind = Kind {
    class: "lane lane-evidence",
    item_class: "item evidence",
    sheet: Sheet::Service,
    icon: Icon::Evidence,
    name: |l| l.evidence,
    realm: Some(Realm::Customer),
    threaded: true,
    holds: &[ItemKind::PhysicalEvidence],
    ..PLAIN
};

const FRONTSTAGE: Kind = Kind {
    class: "lane lane-frontstage",
    item_class: "item frontstage",
    sheet: Sheet::Service,
    icon: Icon::Frontstage,
    name: |l| l.frontstage,
    realm: Some(Realm::Frontstage),
    threaded: true,
    holds: &[ItemKind::Frontstage],
    ..PLAIN
};

const BACKSTAGE: Kind = Kind {
    class: "lane lane-backstage",
    item_class: "item backstage",
    sheet: Sheet::Service,
    icon: Icon::Backstage,
    name: |l| l.backstage,
    realm: Some(Realm::Backstage),
    threaded: true,
    holds: &[ItemKind::Backstage],
    ..PLAIN
};

const SUPPORT: Kind = Kind {
    class: "lane lane-support",
    item_class: "item support",
    sheet: Sheet::Service,
    icon: Icon::Support,
    name: |l| l.support,
    caption: Some(|l| l.support_caption),
    realm: Some(Realm::Support),
    threaded: true,
    holds: &[ItemKind::Support],
    ..PLAIN
};

/// The lanes of a drawing.
pub(in crate::view) struct Choice {
    /// In the order in which they stand; a lane of feelings comes last on its sheet.
    kinds: &'static [Kind],
    /// Place among them before which lanes of one's own stand; `None` where these are not drawn.
    own: Option<usize>,
    /// Whether it draws the curve, conversions, brakes and enablers too: all that a journey says.
    pub(in crate::view::journey_map) whole: bool,
}

/// The lanes of the map.
pub(in crate::view) static MAP: Choice = Choice { kinds: &OF_MAP, own: Some(4), whole: true };

static OF_MAP: [Kind; 13] = [
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
    ACTIONS,
    TOUCHPOINTS,
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
    EVIDENCE,
    FRONTSTAGE,
    BACKSTAGE,
    SUPPORT,
];

/// The lanes of the service blueprint: what the customer sees, meets and does, and what makes it possible.
pub(in crate::view) static BLUEPRINT: Choice = Choice { kinds: &OF_BLUEPRINT, own: None, whole: false };

/// All on one sheet, so that its lines part nothing but the realms.
static OF_BLUEPRINT: [Kind; 6] = [
    Kind { sheet: Sheet::Experience, threaded: false, ..EVIDENCE },
    Kind { realm: Some(Realm::Customer), ..TOUCHPOINTS },
    Kind {
        name: |l| l.blueprint.actions,
        first_row: 21.5,
        gap: 6.0,
        realm: Some(Realm::Customer),
        threaded: true,
        look: |frame, _, item| card::plain::new(frame, item),
        ..ACTIONS
    },
    Kind { sheet: Sheet::Experience, ..FRONTSTAGE },
    Kind { sheet: Sheet::Experience, ..BACKSTAGE },
    Kind { sheet: Sheet::Experience, ..SUPPORT },
];

impl Choice {
    /// How many lanes there can be, where the journey has so many of its own.
    pub(super) fn most(&self, own: usize) -> usize {
        self.kinds.len() + self.own.map_or(0, |_| own)
    }

    /// Whether it draws items of a kind in a lane.
    pub(in crate::view) fn holds(&self, kind: ItemKind) -> bool {
        self.kind_of(kind, 0).is_some()
    }

    /// The kind of lane that holds a kind of item, and the lane's place among all.
    pub(super) fn kind_of(&self, kind: ItemKind, own: usize) -> Option<(usize, &'static Kind)> {
        if let ItemKind::Own(LaneId(lane)) = kind {
            return self.own.map(|first| (first + lane as usize, &PLAIN_LANE));
        }
        let index = self.kinds.iter().position(|k| k.holds.contains(&kind))?;
        let place = if self.own.is_some_and(|first| index >= first) { index + own } else { index };
        self.kinds.get(index).map(|k| (place, k))
    }
}

/// The kind of a lane of one's own.
static PLAIN_LANE: Kind = PLAIN;
