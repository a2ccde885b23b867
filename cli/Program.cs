using Tandem.Cli;
using Tandem.Cli.Commands;

return await TandemCommand.RunAsync(args, Surroundings.OfThisProcess()).ConfigureAwait(false);
