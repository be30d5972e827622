//! The chapter about messages and reports. Their forms are those of `cli::report`; a test compares.

/// What `--format` chooses, and what the forms for programs promise.
pub(super) const CHAPTER: &str = "
## Messages and reports

`--format` chooses how messages are written: `auto`, the default, is `pretty` at a terminal, `github` where `GITHUB_ACTIONS` is
`true`, else `narrated`.

| `--format` | for | `journey check` writes it to |
|---|---|---|
| `pretty` | people at a terminal: a picture of the place | standard error |
| `narrated` | people, screen readers, logs: in words, a place first | standard error |
| `concise` | editors and `grep`: `FILE:LINE:COLUMN: WEIGHT: MESSAGE [CODE]`, a line each | standard output |
| `github` | GitHub Actions, which shows each beside its line | standard output |
| `json` | programs: a document, as [`report.schema.json`](report.schema.json) describes | standard output |
| `sarif` | code scanning: SARIF 2.1.0 | standard output |
| `gitlab` | the code quality report of GitLab | standard output |
| `junit` | build servers that show tests: a suite a file; one without findings passes | standard output |

Other commands say everything on standard error, in whatever form: their standard output has another use.

At most `--limit` messages are shown, errors before others; all are counted in the last line. The four documents always hold all,
are there when nothing was found, and nothing else is said beside them. Files are named from the current folder, with `/` between
the parts. Lines and columns begin at 1; columns count characters (Unicode scalar values), and a byte order mark is none. JSON has
UTF-16 columns and bytes beside them, both from 0.

| | error | warning | advice |
|---|---|---|---|
| `sarif` | `error` | `warning` | `note` |
| `gitlab` | `major` | `minor` | `info` |
| `github` | `error` | `warning` | `notice` |

The fingerprints of `sarif` (`journeyFinding/v1`) and `gitlab` stay when lines move; they change with the file's name, the code and the
words of the message.
";
