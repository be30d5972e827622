//! Makes the tables of the six faces when the crate is built.
//!
//! In: the variable font of Inter. Out, in Cargo's `OUT_DIR`: `tables.rs`, and the binary files that it includes: which
//! glyph a character has, advances, kerning, outlines. Absent: everything about a particular drawing.
//!
//! All faces share one list of glyphs, in the order of their code points; so one glyph number serves for all of them.
//! Kerning is the font's own (GPOS `kern`) as a matrix of classes: glyphs that kern alike share a row, glyphs that are
//! kerned alike share a column, and a lookup is one read.

#![expect(clippy::indexing_slicing, reason = "a place outside of a table is a mistake here, and must stop the build")]
#![expect(clippy::cast_possible_wrap, reason = "glyphs have few points")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use skrifa::instance::{LocationRef, NormalizedCoord, Size};
use skrifa::outline::DrawError;
use skrifa::raw::TableProvider;
use skrifa::raw::tables::glyf::PointFlags;
use skrifa::raw::tables::gpos::{PairPos, PositionSubtables};
use skrifa::raw::tables::layout::DeviceOrVariationIndex;
use skrifa::raw::tables::variations::ItemVariationStore;
use skrifa::raw::types::{F26Dot6, Point};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// Name, weight and slant of each face, in the order that the crate numbers them.
const FACES: [(&str, f32, f32); 6] = [
    ("r4", 400.0, 0.0),
    ("r5", 500.0, 0.0),
    ("r6", 600.0, 0.0),
    ("r7", 700.0, 0.0),
    ("i4", 400.0, -10.0),
    ("i6", 600.0, -10.0),
];

/// The characters that are carried, as far as the font has them.
const REPERTOIRE: &[(u32, u32)] = &[
    (0x20, 0x7E),     // ASCII
    (0xA0, 0x17F),    // Latin-1, Latin Extended-A
    (0x187, 0x192),   // Latin Extended-B: Africa
    (0x1A0, 0x1A1),   // Vietnam
    (0x1AF, 0x1B0),   // Vietnam
    (0x1CD, 0x1DC),   // Pinyin
    (0x1E6, 0x1ED),   // Skolt Sami
    (0x1F4, 0x21F),   // Croatia, Romania
    (0x226, 0x233),   // Livonian
    (0x259, 0x259),   // schwa
    (0x2BB, 0x2BD),   // letters that look like apostrophes
    (0x2C6, 0x2C9),   // accents that stand alone
    (0x2D8, 0x2DD),   // more of them
    (0x300, 0x315),   // combining marks above
    (0x323, 0x338),   // combining marks below
    (0x384, 0x3CE),   // Greek
    (0x400, 0x45F),   // Cyrillic
    (0x490, 0x4FF),   // Cyrillic of other languages
    (0x1E00, 0x1EF9), // Vietnamese, Welsh, transliterations
    (0x2000, 0x2046), // punctuation
    (0x2070, 0x209F), // superscripts, subscripts
    (0x20A0, 0x20BF), // currencies
    (0x2100, 0x215F), // letter-like signs, fractions
    (0x2190, 0x21FF), // arrows
    (0x2200, 0x22FF), // mathematics
    (0x2318, 0x2327), // keys
    (0x25A0, 0x25FF), // shapes
    (0x2600, 0x2795), // signs, figures in circles
];

type Values = [i16; FACES.len()];
type Points = Vec<Vec<(i32, i32, bool)>>;

fn main() {
    println!("cargo:rerun-if-changed=src/text/build.rs");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").expect("because Cargo sets it"));
    let font = FontRef::new(ttf_inter::REGULAR).expect("because the font is a TrueType font");
    let glyphs = glyphs(&font);
    let locations: Vec<Vec<NormalizedCoord>> = FACES
        .iter()
        .map(|&(_, weight, slant)| font.axes().location([("wght", weight), ("slnt", slant)]).coords().to_vec())
        .collect();
    let kerning = Kerning::new(&font, &glyphs, &locations);
    let mut tables = String::new();
    pages(&glyphs, &out, &mut tables);
    let _ = writeln!(
        tables,
        "/// Number of glyphs in every face.\npub(super) const GLYPHS: usize = {};\nconst COLUMNS: usize = {};",
        glyphs.len(),
        kerning.columns()
    );
    let _ = writeln!(tables, "static CODES: [u16; GLYPHS] = {:?};", glyphs.iter().map(|g| g.0).collect::<Vec<_>>());
    let _ = writeln!(tables, "static FACES: [Tables; {}] = [", FACES.len());
    for (index, (face, location)) in FACES.iter().zip(&locations).enumerate() {
        write_face(&out, face.0, &font, &glyphs, location);
        write(&out, &format!("{}.kern", face.0), &kerning.matrix(index));
        let part = |kind| format!("include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{}.{kind}\"))", face.0);
        let (metrics, kern, ends, outlines) = (part("metrics"), part("kern"), part("ends"), part("glyf"));
        let _ = writeln!(
            tables,
            "Tables {{ metrics: {metrics}.as_chunks().0, kern: {kern}.as_chunks().0, ends: {ends}.as_chunks().0, \
             outlines: {outlines} }},"
        );
    }
    tables.push_str("];\n");
    write(&out, "classes", &kerning.classes());
    tables.push_str(
        "static CLASSES: &[[u8; 2]] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/classes\")).as_chunks().0;\n",
    );
    write(&out, "tables.rs", tables.as_bytes());
}

fn write(out: &Path, name: &str, bytes: &[u8]) {
    std::fs::write(out.join(name), bytes).expect("because Cargo lets a build script write to OUT_DIR");
}

/// Code point and number in the source font of every glyph; the first is the one for characters that are lacking.
fn glyphs(font: &FontRef) -> Vec<(u16, GlyphId)> {
    let map = font.charmap();
    // A soft hyphen and the controls of direction have glyphs, but nothing of them is drawn.
    let drawn = |code: &u32| !matches!(code, 0xAD | 0x200B..=0x200F | 0x2028..=0x202E);
    let covered = REPERTOIRE.iter().flat_map(|&(first, last)| first..=last).filter(drawn);
    let known = covered.filter_map(|code| map.map(code).map(|glyph| (code as u16, glyph)));
    std::iter::once((0, GlyphId::new(0))).chain(known).collect()
}

/// Two steps from a character to its glyph: the page of its upper byte, the place of its lower byte.
fn pages(glyphs: &[(u16, GlyphId)], out: &Path, tables: &mut String) {
    let mut index = vec![0u8; 256];
    let mut pages: Vec<[u16; 256]> = vec![[0; 256]];
    for (glyph, &(code, _)) in glyphs.iter().enumerate().skip(1) {
        let (upper, lower) = (usize::from(code >> 8), usize::from(code & 0xFF));
        if index[upper] == 0 {
            index[upper] = u8::try_from(pages.len()).expect("because the pages are few");
            pages.push([0; 256]);
        }
        pages[usize::from(index[upper])][lower] = glyph as u16;
    }
    let bytes: Vec<u8> = pages.iter().flatten().flat_map(|glyph| glyph.to_le_bytes()).collect();
    write(out, "pages", &bytes);
    let _ = writeln!(tables, "static PAGE_OF: [u8; 256] = {index:?};");
    tables
        .push_str("static PAGES: &[[u8; 2]] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/pages\")).as_chunks().0;\n");
}

/// Kerning between classes of glyphs, at all faces at once.
struct Kerning {
    row_of: Vec<u8>,
    column_of: Vec<u8>,
    rows: Vec<Vec<Values>>,
}

impl Kerning {
    fn new(font: &FontRef, glyphs: &[(u16, GlyphId)], locations: &[Vec<NormalizedCoord>]) -> Self {
        let source = Pairs::new(font, glyphs, locations);
        let (row_of, rows) = distinct(glyphs.iter().map(|&(_, glyph)| source.row(glyph, glyphs)));
        let columns = (0..glyphs.len()).map(|c| rows.iter().map(|row| row[c]).collect::<Vec<_>>());
        let (column_of, columns) = distinct(columns);
        let rows = (0..rows.len()).map(|r| columns.iter().map(|column| column[r]).collect()).collect();
        Self { row_of, column_of, rows }
    }

    fn columns(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    fn classes(&self) -> Vec<u8> {
        self.row_of.iter().zip(&self.column_of).flat_map(|(&row, &column)| [row, column]).collect()
    }

    fn matrix(&self, face: usize) -> Vec<u8> {
        self.rows.iter().flatten().flat_map(|values| values[face].to_le_bytes()).collect()
    }
}

/// Numbers equal vectors alike, in the order of their first appearance.
fn distinct(vectors: impl Iterator<Item = Vec<Values>>) -> (Vec<u8>, Vec<Vec<Values>>) {
    let mut numbers: BTreeMap<Vec<Values>, u8> = BTreeMap::new();
    let mut list = Vec::new();
    let of = vectors.map(|vector| {
        let next = u8::try_from(numbers.len()).expect("because kerning has fewer than 256 classes");
        *numbers.entry(vector).or_insert_with_key(|vector| {
            list.push(vector.clone());
            next
        })
    });
    (of.collect(), list)
}

/// The font's own pairs: those of single glyphs go before those of classes.
struct Pairs {
    single: BTreeMap<(GlyphId, GlyphId), Values>,
    first_class: BTreeMap<GlyphId, u16>,
    second_class: BTreeMap<GlyphId, u16>,
    classes: Vec<Vec<Values>>,
}

impl Pairs {
    fn new(font: &FontRef, glyphs: &[(u16, GlyphId)], locations: &[Vec<NormalizedCoord>]) -> Self {
        let mut pairs = Self {
            single: BTreeMap::new(),
            first_class: BTreeMap::new(),
            second_class: BTreeMap::new(),
            classes: Vec::new(),
        };
        let gpos = font.gpos().expect("because Inter has kerning");
        let store = font.gdef().expect("because Inter has GDEF").item_var_store().and_then(Result::ok);
        let store = store.expect("because its kerning varies");
        let features = gpos.feature_list().expect("because GPOS has features");
        let kern =
            features.feature_records().iter().find(|f| f.feature_tag() == *b"kern").expect("because it has kern");
        let lookups = kern.feature(features.offset_data()).expect("because it is whole");
        for index in lookups.lookup_list_indices() {
            let list = gpos.lookup_list().expect("because GPOS has lookups");
            let lookup = list.lookups().get(usize::from(index.get())).expect("because the feature names it");
            let Ok(PositionSubtables::Pair(subtables)) = lookup.subtables() else { continue };
            for subtable in subtables.iter().flatten() {
                pairs.read(&subtable, glyphs, &Instances { store: &store, locations });
            }
        }
        pairs
    }

    fn read(&mut self, subtable: &PairPos, glyphs: &[(u16, GlyphId)], instances: &Instances) {
        let coverage = match subtable {
            PairPos::Format1(table) => table.coverage(),
            PairPos::Format2(table) => table.coverage(),
        };
        let coverage = coverage.expect("because a subtable has coverage");
        let firsts = glyphs.iter().filter_map(|&(_, glyph)| Some((glyph, coverage.get(glyph)?)));
        match subtable {
            PairPos::Format1(table) => {
                for (first, index) in firsts {
                    let set = table.pair_sets().get(usize::from(index)).expect("because coverage names it");
                    for pair in set.pair_value_records().iter().flatten() {
                        let value = instances.values(&pair.value_record1, set.offset_data());
                        self.single.entry((first, GlyphId::from(pair.second_glyph.get()))).or_insert(value);
                    }
                }
            }
            PairPos::Format2(table) => {
                assert!(self.classes.is_empty(), "one table of classes is provided for");
                let (class1, class2) = (table.class_def1().expect("whole"), table.class_def2().expect("whole"));
                self.first_class = firsts.map(|(glyph, _)| (glyph, class1.get(glyph))).collect();
                self.second_class = glyphs.iter().map(|&(_, glyph)| (glyph, class2.get(glyph))).collect();
                let value = |cell: &skrifa::raw::tables::gpos::Class2Record| {
                    instances.values(&cell.value_record1, table.offset_data())
                };
                let rows = table.class1_records();
                self.classes = rows
                    .iter()
                    .flatten()
                    .map(|row| row.class2_records().iter().flatten().map(|c| value(&c)).collect())
                    .collect();
            }
        }
    }

    fn row(&self, first: GlyphId, glyphs: &[(u16, GlyphId)]) -> Vec<Values> {
        let class = self.first_class.get(&first).and_then(|&class| self.classes.get(usize::from(class)));
        let by_class = |second| class.and_then(|row| row.get(usize::from(*self.second_class.get(&second)?)).copied());
        glyphs
            .iter()
            .map(|&(_, second)| {
                let single = self.single.get(&(first, second)).copied();
                single.or_else(|| by_class(second)).unwrap_or_default()
            })
            .collect()
    }
}

/// Where in the design space the faces lie.
struct Instances<'a> {
    store: &'a ItemVariationStore<'a>,
    locations: &'a [Vec<NormalizedCoord>],
}

impl Instances<'_> {
    fn values(&self, record: &skrifa::raw::tables::gpos::ValueRecord, data: skrifa::raw::FontData) -> Values {
        let base = record.x_advance().unwrap_or(0);
        let Some(Ok(DeviceOrVariationIndex::VariationIndex(index))) = record.x_advance_device(data) else {
            return [base; FACES.len()];
        };
        std::array::from_fn(|face| {
            let delta = self.store.compute_delta(index.clone().into(), &self.locations[face]).unwrap_or(0);
            base + delta as i16
        })
    }
}

/// Advances, and outlines as simple glyphs of TrueType, ready to be copied into a font.
fn write_face(out: &Path, name: &str, font: &FontRef, glyphs: &[(u16, GlyphId)], location: &[NormalizedCoord]) {
    let widths = font.hmtx().expect("because it is a TrueType font");
    let variation = font.hvar().expect("because Inter has HVAR");
    let outlines = font.outline_glyphs();
    let (mut metrics, mut ends, mut bytes) = (Vec::new(), Vec::new(), Vec::new());
    for &(code, glyph) in glyphs {
        let delta = variation.advance_width_delta(glyph, location).map_or(0, |d| d.to_f64().round() as i32);
        let mark = matches!(code, 0x300..=0x36F);
        let advance = if mark { 0 } else { i32::from(widths.advance(glyph).unwrap_or(0)) + delta };
        metrics.extend((advance as u16).to_le_bytes());
        if let Some(outline) = outlines.get(glyph) {
            let size = Size::new(2816.0);
            let contours = outline.with_scaled_glyf_outline(size, LocationRef::new(location), None, |o| {
                Ok(contours(o.points, o.flags, o.contours))
            });
            encode(&contours.unwrap_or_else(|e: DrawError| panic!("glyph {glyph} cannot be drawn: {e}")), &mut bytes);
        }
        ends.extend((bytes.len() as u32).to_le_bytes());
    }
    write(out, &format!("{name}.metrics"), &metrics);
    write(out, &format!("{name}.ends"), &ends);
    write(out, &format!("{name}.glyf"), &bytes);
}

fn contours(points: &[Point<F26Dot6>], flags: &[PointFlags], ends: &[u16]) -> Points {
    let mut start = 0;
    let mut list = Vec::new();
    for &end in ends {
        let range = start..=usize::from(end);
        let points = points[range.clone()].iter().zip(&flags[range]);
        list.push(points.map(|(p, flag)| (p.x.round().to_i32(), p.y.round().to_i32(), flag.is_on_curve())).collect());
        start = usize::from(end) + 1;
    }
    list
}

/// Writes a simple glyph, padded to an even length; nothing for a blank one.
fn encode(contours: &Points, out: &mut Vec<u8>) {
    let points = || contours.iter().flatten();
    let (Some(left), Some(right)) = (points().map(|p| p.0).min(), points().map(|p| p.0).max()) else { return };
    let (Some(bottom), Some(top)) = (points().map(|p| p.1).min(), points().map(|p| p.1).max()) else { return };
    for number in [contours.len() as i32, left, bottom, right, top] {
        out.extend((number as i16).to_be_bytes());
    }
    let mut last = -1;
    for contour in contours {
        last += contour.len() as i32;
        out.extend((last as u16).to_be_bytes());
    }
    out.extend([0, 0]);
    let (mut flags, mut xs, mut ys) = (Vec::new(), Vec::new(), Vec::new());
    let (mut x, mut y) = (0, 0);
    for &(px, py, on) in points() {
        // 0x40 says that contours may overlap, as they do in a variable font; it counts on the first point only.
        let overlap = if flags.is_empty() && contours.len() > 1 { 0x40 } else { 0 };
        flags.push(
            u8::from(on) | overlap | coordinate(px - x, 0x02, 0x10, &mut xs) | coordinate(py - y, 0x04, 0x20, &mut ys),
        );
        (x, y) = (px, py);
    }
    let mut rest = flags.as_slice();
    while let Some((&flag, _)) = rest.split_first() {
        let same = rest.iter().take(256).take_while(|&&f| f == flag).count();
        if same > 2 {
            out.extend([flag | 0x08, (same - 1) as u8]);
        } else {
            out.extend(std::iter::repeat_n(flag, same));
        }
        rest = &rest[same..];
    }
    out.extend(xs);
    out.extend(ys);
    if out.len() % 2 == 1 {
        out.push(0);
    }
}

/// Writes one difference and returns its flags: `short` for one byte, `same` for none (or, with `short`, for a positive one).
fn coordinate(delta: i32, short: u8, same: u8, out: &mut Vec<u8>) -> u8 {
    match delta {
        0 => same,
        1..=255 => {
            out.push(delta as u8);
            short | same
        }
        -255..=-1 => {
            out.push((-delta) as u8);
            short
        }
        _ => {
            out.extend((delta as i16).to_be_bytes());
            0
        }
    }
}
