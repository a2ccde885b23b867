namespace Tandem.Tests.Sdk.Conformance;

public class AutomationApiTests
{
    private const string List = "pulumi/api/Pulumi.Automation.txt";

    [SharedFact(List)]
    public void Everything_public_in_Automation_is_official_letter_for_letter() =>
        Assert.Empty(ApiListing.Strangers(typeof(Pulumi.Automation.LocalWorkspace).Assembly, List));
}
