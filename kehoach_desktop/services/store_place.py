"""What to tell the clerk about the place where the store lies."""

from pathlib import Path
from typing import Final

from kehoach_desktop.files.whereabouts import Whereabouts, whereabouts

_BETTER: Final = "nên để số liệu trên ổ đĩa của máy này và chỉ chép bản sao lưu vào đó."
_ADVICE: Final = {
    Whereabouts.NETWORK: "Số liệu đang nằm trên thư mục dùng chung trong mạng, "
    f"dễ hỏng khi mạng chập chờn: {_BETTER}",
    Whereabouts.CLOUD: "Số liệu đang nằm trong thư mục đồng bộ (OneDrive, Google Drive, Dropbox…), "
    f"dễ bị chép đè khi đang sửa: {_BETTER}",
    Whereabouts.REMOVABLE: "Số liệu đang nằm trên USB hoặc ổ cắm ngoài: hãy đóng chương trình "
    "trước khi rút ra và giữ thêm một bản sao lưu trên ổ đĩa của máy.",
}


def place_advice(store: Path) -> str:
    """Give one sentence where the store had better lie elsewhere; "" on a disk of the machine."""
    return _ADVICE.get(whereabouts(store.parent), "")
