using Tandem.Rehearsal.Simulation.Runs;

namespace Tandem.Tests.Rehearsal.Simulation;

/// <summary>What the simulation has found, each with what had gone wrong. Calls may have moved since; the name says what is played.</summary>
public sealed class FoundScenarioTests
{
    [Theory]
    [InlineData("switchover; killed-lock-stays@1:158; rollback", "an update that raised the target was cut off before its outputs were saved: the way back took the target for lowered and held it with weight 13")]
    [InlineData("switchover; killed-lock-stays@1:158; abort", "the same, and after an abort a failover took the other cluster for out of DNS")]
    [InlineData("failover; killed-pulumi-lives@1:142; failover", "a second failover took for deployed what a pulumi still changed that had outlived its process: all weights were 0")]
    [InlineData("take-back; killed-pulumi-lives-long@1:325; abort", "a pulumi that outlived an aborted operation lowered the cluster that a failover had just settled on")]
    [InlineData("failover; second-failover@1:122; store-gone-abort@1:138; killed@4:6; resume; faults stop after 3", "a failover followed outputs that it had read before it waited for the lease: all weights were 0")]
    [InlineData("switchover; target-sick@1:147; hang@1:149; resume", "a look that hung came between the check and the act: a target was raised that had turned sick")]
    [InlineData("failover; second-abort@1:14; second-failover-back@2:2; source-sick@4:176; killed-lock-stays@4:186; failover; faults stop after 1", "a failover raised a dead cluster again, because an update that lowered it was cut off before its outputs were saved")]
    [InlineData("switchover; second-resume@1:7; hang-after@1:164; second-rollback@1:209; store-gone-rollback@1:217; store-gone-abort@4:125; failover elsewhere; faults stop after 1", "a failover was refused because the outputs said that its target served alone, which it did not")]
    [InlineData("switchover; store-gone-resume@1:56; second-pause@2:10; rollback elsewhere; faults stop after 3", "a process on hold did not notice that its lease was gone and stayed for half a day")]
    public void What_was_found_once_is_not_found_again(string scenario, string whatWentWrong)
    {
        var (result, trace) = Simulator.Repeat(Scenario.Parse(scenario));

        Assert.True(result.Violation is null, $"{whatWentWrong}\n{result.Violation}\n{string.Join('\n', trace.Lines.TakeLast(30))}");
    }
}
