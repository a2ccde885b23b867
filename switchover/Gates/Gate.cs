using Tandem.Switchover.Steps;

namespace Tandem.Switchover.Gates;

/// <summary>One thing that has to hold before anything is changed.</summary>
/// <param name="Id">Its name on the screen.</param>
/// <param name="Check">Looks and says what it found.</param>
/// <param name="WhatToDo">What to do when it does not hold; a sentence.</param>
public sealed record Gate(string Id, Check Check, string WhatToDo);

/// <summary>What one gate found.</summary>
/// <param name="Gate">The gate.</param>
/// <param name="Verdict">What it found.</param>
public sealed record GateResult(Gate Gate, Verdict Verdict);
