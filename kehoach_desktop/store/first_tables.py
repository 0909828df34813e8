"""The tables of the first version, as the first steps of `migrations.STEPS` make them.

Every table has an integer `id`; `uid` names a row in files that travel. Dates are ISO text,
decimals are text, lists are JSON: images in the history must give back the same bytes.
Never edit a step that a release contains: append a new one to `migrations.STEPS`.
"""

_ID = "id INTEGER PRIMARY KEY AUTOINCREMENT"  # an id is never given twice: undo refers to it
_UID = f"{_ID}, uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16))))"


def _text(*names: str) -> str:
    return ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in names)


def _dates(*names: str) -> str:
    return ", ".join(f"{name} TEXT CHECK ({name} IS date({name}))" for name in names)


def _to(column: str, table: str, on_delete: str = "CASCADE") -> str:
    must = " NOT NULL" if on_delete == "CASCADE" else ""
    return f"{column} INTEGER{must} REFERENCES {table}(id) ON DELETE {on_delete}"


OFFICE = {
    "office": f"{_UID}, {_text('place', 'archive_line')}, family TEXT NOT NULL DEFAULT 'party'",
    "signer": f"{_UID}, {_text('authority', 'position', 'name')}",
    "issuing_body": f"""{_UID}, {_text("superior", "name", "code", "archive_line")},
        family TEXT NOT NULL DEFAULT 'party', end_mark TEXT NOT NULL DEFAULT '.',
        {_to("signer_id", "signer", "SET NULL")}""",
    "number_series": f"""{_ID}, {_to("body_id", "issuing_body")}, type TEXT NOT NULL,
        term TEXT NOT NULL, last_number INTEGER NOT NULL DEFAULT 0, UNIQUE (body_id, type, term)""",
    "setting": f"{_ID}, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL",
}

UNITS = {
    "unit": f"""{_UID}, {_text("name", "short_name", "contact", "section")},
        kind TEXT NOT NULL DEFAULT 'other', {_to("parent_id", "unit", "SET NULL")},
        meeting_day INTEGER CHECK (meeting_day BETWEEN 1 AND 31),
        position INTEGER NOT NULL DEFAULT 0, active INTEGER NOT NULL DEFAULT 1""",
    "unit_alias": f"{_ID}, {_to('unit_id', 'unit')}, alias TEXT NOT NULL, UNIQUE (unit_id, alias)",
    "unit_group_member": f"""{_ID}, {_to("group_id", "unit")}, {_to("unit_id", "unit")},
        position INTEGER NOT NULL DEFAULT 0, UNIQUE (group_id, unit_id)""",
    "recipient": f"""{_UID}, {_text("name", "purpose")}, channel TEXT NOT NULL DEFAULT 'electronic',
        {_to("unit_id", "unit", "SET NULL")}""",
}

DOCUMENTS = {
    "campaign": f"""{_UID}, {_text("name", "theme")}, slogans TEXT NOT NULL DEFAULT '[]',
        {_dates("anniversary", "start_on", "end_on")},
        {_dates("peak_start", "peak_end", "key_start", "key_end")}""",
    "document": f"""{_UID}, {_text("symbol", "place", "superior", "issuer", "abstract", "opening")},
        {_text("theme", "authority", "position", "signer_name", "changed_at")},
        direction TEXT NOT NULL DEFAULT 'outgoing', type TEXT NOT NULL DEFAULT 'KH',
        number INTEGER, {_dates("day")}, state TEXT NOT NULL DEFAULT 'draft',
        draft_round INTEGER NOT NULL DEFAULT 1, profile TEXT, reviewed INTEGER NOT NULL DEFAULT 1,
        attachments TEXT NOT NULL DEFAULT '[]', {_to("body_id", "issuing_body", "SET NULL")},
        {_to("campaign_id", "campaign", "SET NULL")}""",
    "document_version": f"""{_UID}, {_to("document_id", "document")}, version INTEGER NOT NULL,
        state TEXT NOT NULL, tree TEXT NOT NULL, {_text("pdf_sha256", "issued_at")},
        UNIQUE (document_id, version)""",
    "basis": f"""{_UID}, {_to("document_id", "document")}, position INTEGER NOT NULL,
        {_text("number", "issuer", "abstract", "relation")}, {_dates("day")}""",
    "delivery": f"""{_UID}, {_to("document_id", "document")}, position INTEGER NOT NULL,
        {_text("name", "purpose", "signed_by")}, channel TEXT, copies INTEGER NOT NULL DEFAULT 0,
        parent_id INTEGER REFERENCES delivery(id) ON DELETE CASCADE,
        {_to("unit_id", "unit", "SET NULL")}, {_dates("sent_on", "received_on")}""",
    "event": f"""{_UID}, kind TEXT NOT NULL, {_text("title", "venue", "time_text", "note")},
        {_dates("start_on", "end_on", "sent_on")}, {_text("to_whom", "via")},
        {_to("campaign_id", "campaign", "SET NULL")}, {_to("unit_id", "unit", "SET NULL")}""",
}

ACTIVITIES = {
    "activity": f"""{_UID}, {_to("document_id", "document")},
        {_text("reference", "title", "short_title", "text", "time_text", "venue")},
        written INTEGER NOT NULL DEFAULT 1, {_dates("start_on", "end_on")},
        deadline TEXT NOT NULL DEFAULT 'none', kind TEXT NOT NULL DEFAULT 'task',
        joint INTEGER NOT NULL DEFAULT 0""",
    "block": f"""{_ID}, {_to("document_id", "document")}, position INTEGER NOT NULL,
        kind TEXT NOT NULL, content TEXT NOT NULL DEFAULT '[]', label TEXT,
        activity_id INTEGER UNIQUE REFERENCES activity(id) ON DELETE CASCADE""",
    "assignment": f"""{_UID}, {_to("activity_id", "activity")},
        unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE RESTRICT,
        position INTEGER NOT NULL DEFAULT 0, {_text("via_group", "reason", "note")},
        {_to("group_id", "unit", "SET NULL")}, role TEXT NOT NULL DEFAULT 'carry_out',
        obligation TEXT NOT NULL DEFAULT 'assigned', state TEXT NOT NULL DEFAULT 'todo',
        {_dates("due", "done_on")}, UNIQUE (activity_id, unit_id)""",
    "indicator": f"""{_UID}, {_text("name", "unit_word")},
        position INTEGER NOT NULL DEFAULT 0""",
    "measure": f"""{_UID}, {_to("assignment_id", "assignment")}, {_to("indicator_id", "indicator")},
        target TEXT, result TEXT, {_dates("result_on")}, UNIQUE (assignment_id, indicator_id)""",
    "evidence": f"""{_UID}, {_to("assignment_id", "assignment")},
        {_text("name", "sha256", "link")}""",
    "open_question": f"""{_UID}, {_to("document_id", "document")},
        activity_id INTEGER REFERENCES activity(id) ON DELETE CASCADE,
        kind TEXT NOT NULL, {_text("text", "answered")}, options TEXT NOT NULL DEFAULT '[]'""",
}

HISTORY = {
    "action": f"""{_ID}, name TEXT NOT NULL, at TEXT NOT NULL,
        who TEXT NOT NULL, machine TEXT NOT NULL,
        kind TEXT NOT NULL DEFAULT 'do' CHECK (kind IN ('do', 'undo', 'redo')),
        target INTEGER REFERENCES action(id),
        state TEXT CHECK (state IN ('done', 'undone', 'cut'))""",
    "history": f"""{_ID}, action INTEGER NOT NULL REFERENCES action(id), tbl TEXT NOT NULL,
        row INTEGER NOT NULL, before TEXT, after TEXT""",
}

INDEXES = {
    "basis": "document_id, position",
    "document": "campaign_id",
    "delivery": "document_id, position",
    "event": "campaign_id, start_on",
    "activity": "document_id",
    "block": "document_id, position",
    "assignment": "unit_id, activity_id",
    "evidence": "assignment_id",
    "open_question": "document_id",
    "history": "action",
    "unit_group_member": "unit_id",
}
CHILD_INDEXES = (
    ("delivery", "parent_id"),
    ("open_question", "activity_id"),
    ("history", "tbl, row"),
    ("assignment", "group_id"),
)
"""Deleting a parent looks for its children; without these it would read whole tables."""
OPEN_LINES = """CREATE INDEX open_line ON assignment (activity_id)
    WHERE state NOT IN ('done', 'not_applicable')"""

SEARCH = """CREATE VIRTUAL TABLE search USING fts5(
    folded, marked, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3')"""
