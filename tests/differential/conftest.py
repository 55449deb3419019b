"""Settings of hypothesis: the same operations on every run of the tests, new ones on every run of the fuzzer."""

import os

from hypothesis import HealthCheck, Phase, settings

_COMMON = {
    "deadline": None,
    "print_blob": True,
    "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
}

settings.register_profile(
    "test",
    derandomize=True,
    database=None,
    max_examples=60,
    phases=[Phase.generate],  # a failure is a failure; the fuzzer makes it small
    **_COMMON,
)
settings.register_profile("fuzz", max_examples=400, phases=[Phase.generate, Phase.shrink], **_COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))
