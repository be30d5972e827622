//! `journey watch` for editors and for whoever must know what its page allows.

pub(super) const CHAPTER: &str = r"
## Watching

`journey watch --json` writes one event a line to standard output, each an object with `event`:

| `event` | what else is in it |
|---|---|
| `started` | `version`, `inputs`, `url` of the preview or null, `port_taken`: the port that was asked for if it was in use, else null |
| `watching` | `files`, `folders`: how many are watched |
| `polling` | `interval_ms`, `folders`, `reason` (`asked`, `mount` or `watcher`), `message`: files are looked at now and then, for no events come |
| `built` | `ms` that it took; `files`, each with `file`, `state` (`good` or `failed`), `mended`, `outputs` (`path`, `kind`, `title`, `state`: `written`, `unchanged` or `failed`) and `left`: paths that are drawn no longer, and stay; `gone`: files that are there no more; `problems` as in the reports |
| `failed` | the same, where a file has mistakes: its last good pictures stay |
| `trouble` | `problem`: something that is wrong beside what the files say |
| `stopped` | `reason`: `interrupt`, `terminate`, `stdin-closed` (with `--until-stdin-closes`) or `output-closed` |

Problems that are no mistake in a text have `place` null and one of these codes: `cannot-read`, `cannot-write`, `output-taken`
(two drawings belong into one file, or it is read from), `no-such-drawing` (what `--view` names), `internal-error`. A later version may add
events, fields and codes; `version` grows when a program that reads them would have to be changed.

Files are compared by content, so an event without a change builds nothing. A burst is one build, after 30 ms of quiet or 500 ms; what
is empty or gone is believed after 200 ms; a sweep each 2 s finds what no event told. File systems that tell of no changes (NFS, SMB, 9p, FUSE, shared folders of
virtual machines) are looked at each 500 ms, or as `--poll=MS` says. A mistake leaves the last good picture on the disk, and so does a drawing
or a file that is deleted. The exit status is 0 when somebody ends the watch, 2 when it cannot begin.

The preview answers on this computer alone unless `--host` says otherwise, and only to requests that call it `localhost` or by an
address, at its own port, and that come from no other page. It serves its own page and the drawings from memory; no path of a
request names a file. Beside the page:

| request | answer |
|---|---|
| `GET /api/state` | all maps with their drawings and mistakes, as JSON |
| `GET /api/events` | the same as server-sent events, whenever something changes |
| `GET /picture?map=NAME&name=NAME` | a drawing; `&partial=1` for what was understood of a file with mistakes |
| `GET /api/line?file=NAME&line=N` | a line of a text, counted from 1, and the path of its file |
| `POST /api/cursor?file=NAME&line=N` | 204; every open page marks what that line is drawn as. The file by its name or its whole path |

Keys: `+` and `-` zoom, `0` is the natural size, `f` fits all, `w` the width; `n` and `p` go to the next and previous note, Enter
opens its line in the editor, Escape closes; `/` finds a drawing. `--editor` names an editor or gives a link with `{path}`, `{line}`
and `{column}`, as in `vscode://file/{path}:{line}:{column}`.
";
