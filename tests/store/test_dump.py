from kehoach_desktop.store.dump import content_hash, dump
from tests import build


def without_uids(lines: list[str]) -> list[str]:
    import re

    return [re.sub(r"[0-9a-f]{32}", "…", line) for line in lines]


def test_a_dump_names_rows_by_uid_and_ends_with_its_hash() -> None:
    sample = build.store_with_plan()
    *lines, digest = dump(sample.services.store.conn)
    assert len(digest) == 64
    assert lines == sorted(lines, key=lambda line: line.split(" ", 1)[0])
    assignment = next(line for line in lines if line.startswith("assignment "))
    assert '"unit_id": "' in assignment
    assert '"id"' not in assignment
    assert not any(line.startswith(("action ", "history ")) for line in lines)
    sample.services.close()


def test_equal_content_has_an_equal_dump_whatever_the_row_ids() -> None:
    one, other = build.services(), build.services()
    for unit_name in ("A", "B"):
        one.units.add(unit_name, build.unit().kind)
    other.units.add("X", build.unit().kind)
    with other.store.transaction("Xóa"):
        other.store.conn.execute("DELETE FROM unit")
        other.store.conn.execute("INSERT INTO unit (id, name, kind) VALUES (9, 'A', 'party_cell')")
    other.units.add("B", build.unit().kind)
    with other.store.transaction("Sắp"):
        other.store.conn.execute("UPDATE unit SET position = 1 WHERE name = 'A'")
        other.store.conn.execute("UPDATE unit SET position = 2 WHERE name = 'B'")
    first, second = list(dump(one.store.conn)), list(dump(other.store.conn))
    assert without_uids(first[:-1]) == without_uids(second[:-1])
    one.close()
    other.close()


def test_any_change_of_content_changes_the_hash() -> None:
    sample = build.store_with_plan()
    before = content_hash(sample.services.store.conn)
    line = sample.lines("Chi bộ Tổ dân phố 1")[0]
    sample.services.assignments.set_note(line.assignment.id, "đã gửi ảnh")
    assert content_hash(sample.services.store.conn) != before
    sample.services.undo.undo()
    assert content_hash(sample.services.store.conn) == before
    sample.services.close()
