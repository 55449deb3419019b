"""Settings of hypothesis: the same operations on every run of the tests, new ones on every run of the fuzzer."""

import os

from hypothesis import HealthCheck, Phase, settings

_COMMON = {
    "deadline": None,
    "phases": [Phase.generate],  # to shrink a whole operation takes hypothesis many minutes
    "print_blob": True,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
}

settings.register_profile(
    "test",
    derandomize=True,
    database=None,
    max_examples=45,
    **_COMMON,
)
settings.register_profile("fuzz", max_examples=400, **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))
