"""Settings of hypothesis: the same operations on every run of the tests. ``make fuzz`` has new ones."""

from hypothesis import HealthCheck, Phase, settings

settings.register_profile(
    "test",
    derandomize=True,
    database=None,
    max_examples=45,
    deadline=None,
    phases=[Phase.generate],  # to shrink a whole operation takes hypothesis many minutes
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
settings.load_profile("test")
