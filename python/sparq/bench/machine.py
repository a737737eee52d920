# Part of the sparq project, under the Apache License v2.0 with LLVM
# Exceptions. See LICENSE for license information.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What this machine is: its caches and memory, and when it is idle."""

from __future__ import annotations

import os
import platform
import time

_CACHES = "/sys/devices/system/cpu/cpu0/cache"


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read().strip()
    except OSError:
        return ""


def cores() -> int:
    """CPUs that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def last_level_cache() -> int:
    """Bytes of the largest cache; 32 MiB where nothing says."""
    sizes = []
    for entry in os.listdir(_CACHES) if os.path.isdir(_CACHES) else []:
        size = _read(f"{_CACHES}/{entry}/size")
        factor = {"K": 2**10, "M": 2**20, "G": 2**30}.get(size[-1:], 1)
        if size.rstrip("KMG").isdigit():
            sizes.append(int(size.rstrip("KMG")) * factor)
    return max(sizes, default=32 * 2**20)


def available_memory() -> int:
    """Bytes that can be allocated without swapping."""
    for line in _read("/proc/meminfo").splitlines():
        if line.startswith("MemAvailable:"):
            return int(line.split()[1]) * 1024
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def describe() -> dict:
    """For the report: what the numbers were measured on."""
    name = ""
    for line in _read("/proc/cpuinfo").splitlines():
        if line.startswith("model name"):
            name = line.split(":", 1)[1].strip()
            break
    return {
        "cpu": name or platform.processor() or platform.machine(),
        "architecture": platform.machine(),
        "cores": cores(),
        "last_level_cache": last_level_cache(),
        "memory": os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "load_before": os.getloadavg()[0],
    }


def wait_until_idle(limit: float = 0.6) -> bool:
    """Waits until no thread of this process computes.

    Threads of a pool spin for a while after their work, in case there is more.
    Timed then, another runtime would share its cores with them.
    """
    end = time.perf_counter() + limit
    while time.perf_counter() < end:
        used, begin = time.process_time(), time.perf_counter()
        time.sleep(0.004)
        if time.process_time() - used < 0.1 * (time.perf_counter() - begin):
            return True
    return False
