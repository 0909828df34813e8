"""The sample: an invented ward on one day of its campaign, made from `resources/samples`."""

import atexit
import shutil
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

import kehoach_desktop
from kehoach_desktop.files.paths import STORE_NAME, cache_folder
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.sample_data import (
    DRAFT_PLAN,
    INCOMING,
    MAIN_PLAN,
    OFFICE,
    Ids,
    load,
)
from kehoach_desktop.services.sample_office import write_campaign, write_office
from kehoach_desktop.services.sample_plans import write_document
from kehoach_desktop.services.sample_progress import write_progress
from kehoach_desktop.services.wiring import Services, open_services, services_of
from kehoach_desktop.store.migrations import VERSION
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.places import evidence_folder


def sample_now() -> datetime:
    """Give the moment at which the sample stands."""
    return datetime.fromisoformat(load(OFFICE)["now"])


def sample_today() -> date:
    """Give the day on which the sample stands."""
    return sample_now().date()


def build_sample(path: Path) -> None:
    """Make a complete sample store at `path`; nothing in it can be undone."""
    now = sample_now()
    services = services_of(open_store(path, now=lambda: now), now.date)
    try:
        with services.store.transaction("Tạo dữ liệu mẫu"):
            write_all(services)
        services.store.history.settle()
    finally:
        services.close()


def sample_plan() -> Path:
    """Give the sample's plan as a file to import."""
    return resource("samples", "ke-hoach-mau.docx")


def write_catalogue(services: Services) -> Ids:
    """Write office, units and campaign into an empty store, and give the ids of their keys."""
    ids = Ids()
    with services.store.transaction("Tạo danh mục mẫu"):
        write_office(services, ids)
        write_campaign(services, ids)
    return ids


def write_all(services: Services) -> Ids:
    """Write the whole sample into an empty store, and give the ids of its keys."""
    ids = write_catalogue(services)
    for name in (INCOMING, MAIN_PLAN, DRAFT_PLAN):
        write_document(services, ids, name)
    write_progress(services, ids)
    return ids


def sample_path(cache: Path) -> Path:
    """Give the sample store in `cache`, built once for each version of program and data."""
    path = cache / f"sample-{_fingerprint()}.db"
    if not path.exists():
        folder = Path(mkdtemp(dir=cache))
        try:
            build_sample(folder / path.name)
            for old in cache.glob("sample-*.db"):
                old.unlink(missing_ok=True)
                shutil.rmtree(evidence_folder(old), ignore_errors=True)
            kept = evidence_folder(folder / path.name)
            if kept.exists():
                shutil.copytree(kept, evidence_folder(path), dirs_exist_ok=True)
            (folder / path.name).replace(path)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    return path


def open_demo() -> Services:
    """Open a fresh copy of the sample on its own day; the copy goes when the program ends."""
    folder = Path(mkdtemp(prefix="kehoach-mau-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    path = folder / STORE_NAME
    sample = sample_path(cache_folder())
    shutil.copyfile(sample, path)
    if evidence_folder(sample).exists():
        shutil.copytree(evidence_folder(sample), evidence_folder(path))
    return open_services(path, sample_today)


def _fingerprint() -> str:
    made_from = sha256(f"{kehoach_desktop.__version__} {VERSION}".encode())
    for file in sorted(resource("samples").glob("*.json")):
        made_from.update(file.read_bytes())
    return made_from.hexdigest()[:16]
