namespace Pulumi;

/// <summary>Messages to whoever runs the deployment.</summary>
public static class Log
{
    /// <summary>For the developer of the program; shown with verbose logging only.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about. Default: none.</param>
    /// <param name="streamId">Messages with the same number belong together. Default: none.</param>
    /// <param name="ephemeral">Whether it is only of interest now. Default: false.</param>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => _ = Deployment.Current;

    /// <summary>For information.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about. Default: none.</param>
    /// <param name="streamId">Messages with the same number belong together. Default: none.</param>
    /// <param name="ephemeral">Whether it is only of interest now. Default: false.</param>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => _ = Deployment.Current;

    /// <summary>Something that deserves a look but stops nothing.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about. Default: none.</param>
    /// <param name="streamId">Messages with the same number belong together. Default: none.</param>
    /// <param name="ephemeral">Whether it is only of interest now. Default: false.</param>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) => _ = Deployment.Current;

    /// <summary>Something that fails the deployment once the program has ended.</summary>
    /// <param name="message">The message.</param>
    /// <param name="resource">The resource it is about. Default: none.</param>
    /// <param name="streamId">Messages with the same number belong together. Default: none.</param>
    /// <param name="ephemeral">Whether it is only of interest now. Default: false.</param>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Deployment.Current.EngineLog.Error(message);

    /// <summary>An exception that fails the deployment once the program has ended.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="resource">The resource it is about. Default: none.</param>
    /// <param name="streamId">Messages with the same number belong together. Default: none.</param>
    /// <param name="ephemeral">Whether it is only of interest now. Default: false.</param>
    public static void Exception(Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
        => Error(exception.ToString(), resource, streamId, ephemeral);
}
