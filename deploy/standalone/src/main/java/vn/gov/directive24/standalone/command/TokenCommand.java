package vn.gov.directive24.standalone.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.gov.directive24.sandbox.SandboxTokens;

@Command(name = "token")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "USER")
    private String user = "";

    @Override
    public Integer call() {
        var issuer = "http://localhost:" + data.ports().sandbox();
        System.out.println(new SandboxTokens(data.folder(), issuer).mint(user));
        return 0;
    }
}
