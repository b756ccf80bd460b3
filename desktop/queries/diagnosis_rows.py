"""What a look at the line found, under the name the screens know it by."""

from sync.client.diagnosis import Diagnosis, Step, StepName

__all__ = ["Diagnosis", "Step", "StepName"]
