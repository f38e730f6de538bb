package dev.chaperone.service.key;

/** Windows' Data Protection, by PowerShell: it keeps nothing itself, but seals for this user of this machine what is given to it. */
record Dpapi(Tool tool) implements Keychain {

    private static final String SCRIPT = "$ErrorActionPreference='Stop'; Add-Type -AssemblyName System.Security; "
            + "$in=[Convert]::FromBase64String([Console]::In.ReadToEnd().Trim()); "
            + "[Convert]::ToBase64String([Security.Cryptography.ProtectedData]::%s($in,$null,'CurrentUser'))";

    @Override
    public String title() {
        return "Windows Data Protection";
    }

    @Override
    public String keep(String name, String secret) throws KeyException {
        return run("Protect", secret);
    }

    @Override
    public String fetch(String name, String beside) throws KeyException {
        return run("Unprotect", beside);
    }

    @Override
    public void forget(String name) {
        // What was sealed lies in our own folder and goes with it.
    }

    private String run(String what, String input) throws KeyException {
        Tool.Outcome done = tool.run(input, "-NoProfile", "-NonInteractive", "-Command", SCRIPT.formatted(what));
        if (done.code() != 0 || done.out().isEmpty()) throw tool.away();
        return done.out();
    }
}
