//! The words of the metrics funnel, in each language.

/// What the drawing adds to the words of the file.
#[derive(Debug)]
pub struct Funnel {
    /// Kind of drawing.
    pub kind: &'static str,
    /// Beside the title: "of 1,000 people, how many are left at each stage".
    pub subtitle: fn(&str) -> String,
    /// The same where nothing passes in percent.
    pub measured: &'static str,
    /// Under the number with which the pipe begins.
    pub people: &'static str,
    /// Under the number with which it begins again.
    pub anew: &'static str,
    /// Under every other number: "of 1,000".
    pub of: fn(&str) -> String,
    /// "180 at the baseline".
    pub at_baseline: fn(&str) -> String,
    /// "250 aimed for".
    pub aimed: fn(&str) -> String,
    /// After the last stage.
    pub end: &'static str,
    /// A passage that no figure tells.
    pub unknown: &'static str,
    /// A stage whose people no figure tells.
    pub not_counted: &'static str,
    /// Over the metrics.
    pub metrics: &'static str,
    /// Legend: a figure that moved away from its target.
    pub behind: &'static str,
    /// Legend: the pipe.
    pub left_now: &'static str,
    /// Legend: its dashed outline, or the pipe where there is no later figure.
    pub left_baseline: &'static str,
    /// Legend: its green outline.
    pub left_target: &'static str,
    /// One line on the method.
    pub method: &'static str,
    /// One line on the tracks.
    pub tracks: &'static str,
    /// How high the pipe is.
    pub height: &'static str,
    /// Where a passage has several conversions.
    pub several: &'static str,
    /// Where the pipe breaks.
    pub broken: &'static str,
    /// Spoken: "Of 1,000 people".
    pub of_people: fn(&str) -> String,
    /// Spoken: "counted anew".
    pub then: &'static str,
    /// Spoken: "7 metrics, 2 of them behind their baseline"; conversions and metrics together.
    pub count: fn(usize, usize) -> String,
    /// How people are counted.
    pub number: fn(f64) -> String,
}

/// A number of people: whole from ten on, else with one decimal, unless that is a nought.
fn number(value: f64, group: char, decimal: char) -> String {
    let tenths = (value * 10.0).round();
    if value > 0.0 && tenths < 1.0 {
        return format!("<\u{a0}0{decimal}1");
    }
    if tenths == 0.0 {
        return "0".to_owned();
    }
    if tenths < 100.0 && tenths % 10.0 != 0.0 {
        return format!("{value:.1}").replace('.', &decimal.to_string());
    }
    let digits = format!("{value:.0}");
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    out
}

/// English.
pub const ENGLISH: Funnel = Funnel {
    kind: "Metrics funnel",
    subtitle: |base| format!("of {base} people, how many are left at each stage"),
    measured: "what each stage is measured by",
    people: "people",
    anew: "counted anew",
    of: |base| format!("of {base}"),
    at_baseline: |n| format!("{n} at baseline"),
    aimed: |n| format!("{n} aimed for"),
    end: "In the end",
    unknown: "Passage not measured",
    not_counted: "not counted",
    metrics: "Metrics of each stage",
    behind: "Behind its baseline",
    left_now: "Left now",
    left_baseline: "Left at the baseline",
    left_target: "Left when every target is met",
    method: "Conversion funnel: each stage keeps a share of the people of the stage before.",
    tracks: "Tracks after the bullet graphs of Stephen Few.",
    height: "The height of the pipe follows the square root of the people left.",
    several: "Where a passage has several conversions, the pipe follows the last one in percent.",
    broken: "Where no percentage is known, the pipe ends, and the next begins with everybody again.",
    of_people: |base| format!("Of {base} people"),
    then: "counted anew",
    count: |n, behind| {
        let all = if n == 1 { "1 figure".to_owned() } else { format!("{n} figures") };
        match behind {
            0 => all,
            1 => format!("{all}, 1 of them behind its baseline"),
            _ => format!("{all}, {behind} of them behind their baseline"),
        }
    },
    number: |value| number(value, ',', '.'),
};

/// French.
pub const FRENCH: Funnel = Funnel {
    kind: "Entonnoir des indicateurs",
    subtitle: |base| format!("sur {base} personnes, combien restent à chaque étape"),
    measured: "ce qui mesure chaque étape",
    people: "personnes",
    anew: "nouveau compte",
    of: |base| format!("sur {base}"),
    at_baseline: |n| format!("{n} au départ"),
    aimed: |n| format!("{n} visées"),
    end: "À la fin",
    unknown: "Passage non mesuré",
    not_counted: "non compté",
    metrics: "Indicateurs de chaque étape",
    behind: "En deçà du départ",
    left_now: "Restent aujourd’hui",
    left_baseline: "Restaient au départ",
    left_target: "Resteront si chaque cible est atteinte",
    method: "Entonnoir de conversion : chaque étape garde une part des personnes de l’étape d’avant.",
    tracks: "Jauges d’après les « bullet graphs » de Stephen Few.",
    height: "La hauteur du conduit suit la racine carrée du nombre de personnes.",
    several: "Quand un passage a plusieurs conversions, le conduit suit la dernière en pourcentage.",
    broken: "Là où aucun pourcentage n’est connu, le conduit s’arrête et le suivant repart de tous.",
    of_people: |base| format!("Sur {base} personnes"),
    then: "nouveau compte",
    count: |n, behind| {
        let all = if n < 2 { format!("{n} chiffre") } else { format!("{n} chiffres") };
        if behind == 0 { all } else { format!("{all}, dont {behind} en deçà du départ") }
    },
    number: |value| number(value, '\u{202f}', ','),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_counted_as_each_language_writes_numbers() {
        let both = |value| [(ENGLISH.number)(value), (FRENCH.number)(value)];
        for (value, english, french) in [
            (1_234_567.0, "1,234,567", "1\u{202f}234\u{202f}567"),
            (1000.0, "1,000", "1\u{202f}000"),
            (999.6, "1,000", "1\u{202f}000"),
            (10.4, "10", "10"),
            (9.96, "10", "10"),
            (4.44, "4.4", "4,4"),
            (0.98, "1", "1"),
            (0.3, "0.3", "0,3"),
            (0.01, "<\u{a0}0.1", "<\u{a0}0,1"),
            (0.0, "0", "0"),
        ] {
            assert_eq!(both(value), [english, french], "{value}");
        }
    }
}
