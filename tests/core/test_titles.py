import pytest

from kehoach_desktop.core.titles import activity_title, task_of


@pytest.mark.parametrize(
    ("sentence", "names", "title"),
    [
        (
            (
                "Ban Chỉ huy Quân sự phường chủ trì, phối hợp với Đoàn TNCS, UB MTTQ, các trường "
                "và khu phố có liên quan tổ chức gặp mặt cựu chiến binh."
            ),
            (
                "Ban Chỉ huy Quân sự phường",
                "Đoàn TNCS",
                "UB MTTQ",
                "các trường và khu phố có liên quan",
            ),
            "Tổ chức gặp mặt cựu chiến binh",
        ),
        (
            "UBND, Ủy ban MTTQ đẩy mạnh phong trào thi đua",
            ("UBND", "Ủy ban MTTQ"),
            "Đẩy mạnh phong trào thi đua",
        ),
        ("Treo cờ Tổ quốc tại các hộ gia đình", ("UBND phường",), "Treo cờ Tổ quốc tại các hộ…"),
        ("UBND phường chủ trì.", ("UBND phường",), "UBND phường chủ trì"),
        ("Vận động xây nhà", ("Và",), "Vận động xây nhà"),
        ("Đề nghị Công an xã: xây dựng phương án", ("Công an xã",), "Xây dựng phương án"),
    ],
)
def test_the_title_names_the_task_without_the_bodies(sentence, names, title):
    assert activity_title(sentence, names, 31) == title


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Treo cờ tại các hộ từ ngày 26/4 đến ngày 08/5/2024.", "từ ngày 26/4 đến ngày 08/5/2024"),
        ("Treo cờ tại các hộ; hoàn thành trước ngày 26/4/2024", "trước ngày 26/4/2024"),
        ("Treo cờ tại các hộ. Thời gian: Tháng 4/2024.", "tháng 4/2024"),
        ("Treo cờ tại các hộ vào ngày 07/5/2024", "ngày 07/5/2024"),
    ],
)
def test_the_time_at_the_end_is_left_to_its_column(sentence, when):
    assert activity_title(sentence, (), 90, when) == "Treo cờ tại các hộ"


def test_a_time_amid_the_sentence_stays():
    sentence = "Trong tháng 4/2024 treo cờ tại các hộ"
    assert activity_title(sentence, (), 90, "Trong tháng 4/2024") == sentence
    assert activity_title("Ngày 07/5/2024", (), 90, "ngày 07/5/2024") == "Ngày 07/5/2024"


def test_the_task_of_a_sentence_is_its_title_or_its_words_without_who_and_when() -> None:
    names = ["UBND phường"]
    assert task_of("Treo cờ. UBND phường chủ trì.", "Treo cờ", names) == "Treo cờ"
    assert task_of("Treo cờ. UBND phường chủ trì.", "", names) == "Treo cờ"
    assert task_of("UBND phường chủ trì tổ chức gặp mặt.", "Khác", names) == "Tổ chức gặp mặt"
    assert task_of("", "Treo cờ", names) == "Treo cờ"
