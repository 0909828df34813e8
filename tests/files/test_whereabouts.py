from pathlib import Path, PureWindowsPath

import pytest

from kehoach_desktop.files.whereabouts import (
    Mount,
    Whereabouts,
    is_synchronised,
    mounts,
    on_linux,
    on_windows,
    whereabouts,
)

TABLE = r"""
/dev/sda1 / ext4 rw 0 0
proc /proc proc rw 0 0
//may-chu/chung /mnt/th\303\240nh\040chung cifs rw 0 0
server:/home /srv/nfs nfs4 rw 0 0
/dev/sdb1 /media/usb vfat rw 0 0
/dev/mmcblk0p1 /mnt/card exfat rw 0 0
onedrive: /mnt/mây fuse.rclone rw 0 0
"""


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    """Give a folder like /sys/class/block: sda a disk, sdb on USB, mmcblk0 a card."""
    links = tmp_path / "block"
    links.mkdir()
    for name, place, removable in (
        ("sda1", "pci/ata1/sda/sda1", "0"),
        ("sdb1", "pci/usb2/sdb/sdb1", "0"),
        ("mmcblk0p1", "pci/mmc0/mmcblk0/mmcblk0p1", "1"),
    ):
        device = tmp_path / place
        device.mkdir(parents=True)
        (device.parent / "removable").write_text(f"{removable}\n")
        (links / name).symlink_to(device)
    return links


@pytest.fixture
def mounted(tmp_path: Path) -> list[Mount]:
    table = tmp_path / "mounts"
    table.write_text(TABLE.replace(r"\303\240", "à").strip(), encoding="utf-8")
    return mounts(table)


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        ("/home/lan/kehoach", Whereabouts.LOCAL),
        ("/mnt", Whereabouts.LOCAL),
        ("/mnt/thành chung/kehoach", Whereabouts.NETWORK),
        ("/srv/nfs", Whereabouts.NETWORK),
        ("/media/usb/kehoach-data", Whereabouts.REMOVABLE),
        ("/mnt/card/a", Whereabouts.REMOVABLE),
        ("/mnt/mây/a", Whereabouts.CLOUD),
        ("/media/usb2", Whereabouts.LOCAL),
    ],
)
def test_the_mount_under_a_folder_tells_where_it_lies(
    mounted: list[Mount], devices: Path, folder: str, expected: Whereabouts
) -> None:
    assert on_linux(Path(folder), mounted, devices) is expected


@pytest.mark.parametrize(
    ("folder", "kind", "expected"),
    [
        (r"C:\Users\lan\AppData\Local\kehoach", 3, Whereabouts.LOCAL),
        (r"\\may-chu\chung\kehoach", 1, Whereabouts.NETWORK),
        (r"Z:\kehoach", 4, Whereabouts.NETWORK),
        (r"E:\kehoach-data", 2, Whereabouts.REMOVABLE),
    ],
)
def test_windows_tells_the_kind_of_its_drives(
    folder: str, kind: int, expected: Whereabouts
) -> None:
    asked = list[str]()

    def drive_type(root: str) -> int:
        asked.append(root)
        return kind

    path = PureWindowsPath(folder)
    assert on_windows(path, drive_type) is expected
    assert asked in ([], [path.anchor])


@pytest.mark.parametrize(
    ("folder", "expected"),
    [
        (r"C:\Users\lan\OneDrive\kehoach", True),
        (r"C:\Users\lan\OneDrive - Văn phòng\kehoach", True),
        (r"G:\Drive của tôi\kehoach", True),
        (r"C:\Users\lan\Dropbox", True),
        (r"C:\Users\lan\Documents\kehoach", False),
    ],
)
def test_folders_of_synchronising_programs_are_known(folder: str, *, expected: bool) -> None:
    assert is_synchronised(PureWindowsPath(folder).parts, []) is expected


def test_a_synchronised_folder_of_another_name_is_known_by_its_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "cơ quan"))
    assert whereabouts(tmp_path / "cơ quan" / "kehoach") is Whereabouts.CLOUD
    assert whereabouts(tmp_path / "cơ quan 2") is not Whereabouts.CLOUD


def test_a_system_without_a_list_of_mounts_counts_as_local(tmp_path: Path) -> None:
    assert mounts(tmp_path / "none") == []
    assert on_linux(tmp_path, [], tmp_path) is Whereabouts.LOCAL
