using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>
/// What the simulation has found, each with what had gone wrong. Each fault names the row, what was asked there, and which time, so that it still strikes
/// there when calls are added before it; where a second operator comes from, and when, follows from the last number.
/// </summary>
public sealed class FoundScenarioTests
{
    [Theory]
    [InlineData("switchover; killed-lock-stays@1:raise-target-13/up/1; rollback", "an update that raised the target was cut off before its outputs were saved: the way back took the target for lowered and held it with weight 13")]
    [InlineData("switchover; killed-lock-stays@1:raise-target-13/up/1; abort", "the same, and after an abort a failover took the other cluster for out of DNS")]
    [InlineData("failover; killed-pulumi-lives@1:raise-target/up/1; failover", "a second failover took for deployed what a pulumi still changed that had outlived its process: all weights were 0")]
    [InlineData("failover; killed-pulumi-lives@1:lower-others/up/1; failover", "the same, while the other side was lowered")]
    [InlineData("take-back; killed-pulumi-lives-long@1:take-back/up/1; abort", "a pulumi that outlived an aborted operation lowered the cluster that a failover had just settled on")]
    [InlineData("failover; second-failover@1:warm-target/outputs/24/122; store-gone-abort@1:raise-target/outputs/1/138; killed@4:request/wait/3; resume; faults stop after 3", "a failover followed outputs that it had read before it waited for the lease: all weights were 0")]
    [InlineData("switchover; target-sick@1:raise-target-13/append/1; hang@1:raise-target-13/outputs/7; resume", "a look that hung came between the check and the act: a target was raised that had turned sick")]
    [InlineData("failover; second-abort@1:request/append/1/14; second-failover-back@2:request/wait/1/2; source-sick@4:lower-others/config/4; killed-lock-stays@4:lower-others/up/1; failover; faults stop after 1", "a failover raised a dead cluster again, because an update that lowered it was cut off before its outputs were saved")]
    [InlineData("switchover; second-resume@1:request/lease/1/7; hang-after@1:raise-target-13/up/1; failover elsewhere; faults stop after 1", "a failover was refused because the outputs said that its target served alone, which it did not")]
    [InlineData("switchover; store-gone-resume@1:preflight/cloud/24/56; second-pause@2:request/wait/5/10; rollback elsewhere; faults stop after 3", "a process on hold did not notice that its lease was gone and stayed for half a day")]
    [InlineData("take-back; clock-ahead@1:preflight/cloud/9; second-pause@1:preflight/cloud/15/46; source-sick@1:warm-target/renew/39; second-abort@1:raise-target-13/capacity/1/279; half-way-made@1:raise-target-13/up/1; source-sick@5:preflight/outputs/2; abort; faults stop after 2", "a failover was refused because by outputs that lagged after an abort its target served already")]
    public void What_was_found_once_is_not_found_again(string text, string whatWentWrong)
    {
        var scenario = Scenario.Parse(text);

        var (result, trace) = Simulator.Repeat(scenario);

        Assert.True(result.Violation is null, $"{whatWentWrong}\n{result.Violation}\n{string.Join('\n', trace.Lines.TakeLast(30))}");
        Assert.Equal(scenario.Strikes, result.Scenario.Strikes);
    }
}
