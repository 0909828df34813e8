"""Failures that the user can understand and mend; every other exception is a bug."""

from datetime import datetime
from pathlib import Path


class UserError(Exception):
    """One Vietnamese sentence: what happened, that nothing was lost, what to do."""


class BadInputError(UserError):
    """What the user gave cannot be used (exit code 2 of the command line)."""


class StoreError(UserError):
    """The store cannot be opened, is held by another program, or is damaged (exit code 3)."""


class StoreBusyError(StoreError):
    """Another program is writing in this store."""


class StoreDamagedError(StoreError):
    """The store's content is not what was written; `backup` is the newest verified copy."""

    what = "bị hỏng hoặc bị thay ngoài chương trình. Tệp được giữ nguyên"

    def __init__(self, name: str, backup: Path | None, made_at: datetime | None = None) -> None:
        when = f" lúc {made_at:%H:%M ngày %d/%m/%Y}" if made_at else ""
        advice = (
            f"Hãy khôi phục từ bản sao lưu{when} (“{backup.name}”)."
            if backup
            else "Chưa thấy bản sao lưu nào ở đây; hãy tìm bản sao trên USB rồi khôi phục."
        )
        super().__init__(f"Tệp số liệu “{name}” {self.what}. {advice}")
        self.backup = backup


class StoreMissingError(StoreDamagedError):
    """There are backups of a store that is not there: no empty one takes its place unasked."""

    what = "không còn ở chỗ cũ. Chưa có gì được tạo"


class StoreBehindError(StoreDamagedError):
    """The store is whole but older than its last edits: the -wal of a killed program has gone."""

    what = (
        "thiếu những thao tác sau cùng: tệp “-wal” bên cạnh đã mất hoặc tệp đã bị thay bằng bản cũ "
        "hơn. Tệp được giữ nguyên"
    )


class CancelledByUserError(UserError):
    """The user stopped long work; everything is as before (exit code 5)."""

    def __init__(self, message: str = "Đã hủy. Mọi thứ vẫn như trước.") -> None:
        super().__init__(message)


class FileBusyError(UserError):
    """The target file is open in another program."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Không ghi được tệp “{name}” vì tệp đang mở trong chương trình khác. "
            "Số liệu vẫn nguyên. Hãy đóng tệp rồi làm lại."
        )


class NoSpaceError(UserError):
    """The disk is full."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Ổ đĩa đã đầy nên chưa ghi được “{name}”. "
            "Số liệu đã lưu vẫn nguyên. Hãy xóa bớt tệp không cần rồi làm lại."
        )


class ReadOnlyFolderError(UserError):
    """The folder cannot be written."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"Không có quyền ghi vào thư mục “{name}”. Số liệu vẫn nguyên. Hãy chọn thư mục khác."
        )
