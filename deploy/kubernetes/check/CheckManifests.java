import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What can be known about rendered manifests without a server: every field exists and has its type, every reference
 * finds what it names, every pod keeps the rules of the "restricted" level and has probes and limits.
 */
final class CheckManifests {

    private final List<HasMetadata> resources;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> secrets = new TreeSet<>();

    CheckManifests(List<HasMetadata> resources) {
        this.resources = resources;
    }

    public static void main(String[] arguments) throws Exception {
        var failed = false;
        for (var file : arguments) {
            try (var yaml = new FileInputStream(file)) {
                Object read = new KubernetesSerialization().unmarshal(yaml);
                var resources = ((Collection<?>) read).stream().map(HasMetadata.class::cast).toList();
                var check = new CheckManifests(resources);
                check.run();
                System.out.printf(
                        "%s: %d resources, %d complaints; Secrets it expects: %s%n",
                        file, resources.size(), check.complaints.size(), String.join(", ", check.secrets));
                check.complaints.forEach(complaint -> System.out.println("  " + complaint));
                failed |= !check.complaints.isEmpty();
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private void run() throws ReflectiveOperationException {
        var seen = new HashSet<String>();
        for (var resource : resources) {
            expect(seen.add(name(resource)), resource, "is there twice");
            expect(!(resource instanceof GenericKubernetesResource), resource, "is of a kind that is not known");
            unknownFields(resource, name(resource));
        }
        expectInNamespaces();
        podTemplates().forEach(this::checkPod);
        all(Service.class).forEach(this::checkService);
        all(PodDisruptionBudget.class)
                .forEach(budget -> expect(
                        selectsSomePod(budget.getSpec().getSelector()), budget, "protects no pod"));
        all(NetworkPolicy.class)
                .forEach(policy -> expect(
                        selectsSomePod(policy.getSpec().getPodSelector()), policy, "is about no pod"));
        all(HorizontalPodAutoscaler.class).forEach(scaler -> {
            var target = scaler.getSpec().getScaleTargetRef();
            expect(find(target.getKind(), target.getName()), scaler, "scales nothing: " + target.getName());
        });
        if (all(NetworkPolicy.class).noneMatch(CheckManifests::deniesAll)) {
            complaints.add("no NetworkPolicy denies what is not allowed");
        }
    }

    private void expectInNamespaces() {
        for (var resource : resources) {
            if (!resource.getKind().equals("Namespace")) {
                expect(resource.getMetadata().getNamespace() != null, resource, "has no namespace");
            }
        }
    }

    private static boolean deniesAll(NetworkPolicy policy) {
        var spec = policy.getSpec();
        return spec.getPodSelector().getMatchLabels().isEmpty()
                && spec.getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                && spec.getIngress().isEmpty()
                && spec.getEgress().isEmpty();
    }

    private void checkPod(HasMetadata owner, PodTemplateSpec template) {
        var spec = template.getSpec();
        var selector = selectorOf(owner);
        expect(selector == null || selects(selector, template), owner, "does not select its own pods");
        expect(Boolean.FALSE.equals(spec.getAutomountServiceAccountToken()), owner, "mounts an API token");
        var security = spec.getSecurityContext();
        expect(security != null && Boolean.TRUE.equals(security.getRunAsNonRoot()), owner, "may run as root");
        expect(
                security != null
                        && security.getSeccompProfile() != null
                        && "RuntimeDefault".equals(security.getSeccompProfile().getType()),
                owner,
                "has no seccomp profile");
        if (spec.getServiceAccountName() != null) {
            expect(find("ServiceAccount", spec.getServiceAccountName()), owner, "names an unknown ServiceAccount");
        }
        spec.getVolumes().forEach(volume -> checkSource(owner, volume));
        var volumes = new HashSet<>(spec.getVolumes().stream().map(Volume::getName).toList());
        if (owner instanceof StatefulSet set) {
            set.getSpec().getVolumeClaimTemplates().forEach(claim -> volumes.add(claim.getMetadata().getName()));
        }
        spec.getContainers().forEach(container -> checkContainer(owner, container, volumes));
    }

    private void checkSource(HasMetadata owner, Volume volume) {
        if (volume.getSecret() != null) {
            secrets.add(volume.getSecret().getSecretName());
        }
        if (volume.getConfigMap() != null) {
            var map = volume.getConfigMap().getName();
            expect(find("ConfigMap", map), owner, "mounts an unknown ConfigMap: " + map);
        }
        if (volume.getPersistentVolumeClaim() != null) {
            var claim = volume.getPersistentVolumeClaim().getClaimName();
            expect(find("PersistentVolumeClaim", claim), owner, "mounts an unknown claim: " + claim);
        }
    }

    private void checkContainer(HasMetadata owner, Container container, Set<String> volumes) {
        expect(
                runsFromTheNode(container),
                owner,
                "asks a registry for an image that may be on the node only: " + container.getImage());
        var security = container.getSecurityContext();
        expect(
                security != null
                        && Boolean.FALSE.equals(security.getAllowPrivilegeEscalation())
                        && security.getCapabilities() != null
                        && security.getCapabilities().getDrop().contains("ALL"),
                owner,
                "keeps capabilities or can gain some");
        var resources = container.getResources();
        expect(
                resources != null
                        && resources.getRequests().containsKey("cpu")
                        && resources.getRequests().containsKey("memory")
                        && resources.getLimits().containsKey("memory"),
                owner,
                "has no resource requests or no memory limit");
        expect(owner instanceof Job || container.getReadinessProbe() != null, owner, "has no readiness probe");
        var ports = container.getPorts().stream().map(port -> port.getName()).toList();
        Stream.of(container.getReadinessProbe(), container.getLivenessProbe(), container.getStartupProbe())
                .filter(Objects::nonNull)
                .filter(probe -> probe.getHttpGet() != null)
                .map(probe -> probe.getHttpGet().getPort().getStrVal())
                .forEach(port -> expect(ports.contains(port), owner, "probes an unknown port: " + port));
        container
                .getVolumeMounts()
                .forEach(mount -> expect(
                        volumes.contains(mount.getName()), owner, "mounts an unknown volume: " + mount.getName()));
        for (var source : container.getEnvFrom()) {
            var map = source.getConfigMapRef().getName();
            expect(find("ConfigMap", map), owner, "reads an unknown ConfigMap: " + map);
        }
        for (var variable : container.getEnv()) {
            if (variable.getValueFrom() == null) {
                expect(variable.getValue() != null, owner, "leaves a variable empty: " + variable.getName());
            } else if (variable.getValueFrom().getSecretKeyRef() != null) {
                secrets.add(variable.getValueFrom().getSecretKeyRef().getName());
            } else {
                var map = variable.getValueFrom().getConfigMapKeyRef().getName();
                expect(find("ConfigMap", map), owner, "reads an unknown ConfigMap: " + map);
            }
        }
    }

    /** Without a policy the kubelet takes Always for an image that has no tag, or the tag latest. */
    private static boolean runsFromTheNode(Container container) {
        if (container.getImagePullPolicy() != null) {
            return !container.getImagePullPolicy().equals("Always");
        }
        var name = container.getImage().substring(container.getImage().lastIndexOf('/') + 1);
        return name.contains("@") || (name.contains(":") && !name.endsWith(":latest"));
    }

    private void checkService(Service service) {
        var behind = podTemplates(template ->
                template.getMetadata().getLabels().entrySet().containsAll(service.getSpec().getSelector().entrySet()));
        expect(!behind.isEmpty(), service, "has nothing behind it");
        for (var port : service.getSpec().getPorts()) {
            var target = port.getTargetPort().getStrVal();
            expect(
                    behind.values().stream()
                            .flatMap(template -> template.getSpec().getContainers().stream())
                            .flatMap(container -> container.getPorts().stream())
                            .anyMatch(open -> open.getName().equals(target)),
                    service,
                    "leads to a port that no pod opens: " + target);
        }
    }

    private Map<HasMetadata, PodTemplateSpec> podTemplates() {
        return podTemplates(any -> true);
    }

    private Map<HasMetadata, PodTemplateSpec> podTemplates(Predicate<PodTemplateSpec> wanted) {
        var templates = new LinkedHashMap<HasMetadata, PodTemplateSpec>();
        for (var resource : resources) {
            var template =
                    switch (resource) {
                        case Deployment deployment -> deployment.getSpec().getTemplate();
                        case StatefulSet set -> set.getSpec().getTemplate();
                        case Job job -> job.getSpec().getTemplate();
                        default -> null;
                    };
            if (template != null && wanted.test(template)) {
                templates.put(resource, template);
            }
        }
        return templates;
    }

    private static LabelSelector selectorOf(HasMetadata owner) {
        return switch (owner) {
            case Deployment deployment -> deployment.getSpec().getSelector();
            case StatefulSet set -> set.getSpec().getSelector();
            default -> null;
        };
    }

    private boolean selectsSomePod(LabelSelector selector) {
        return !podTemplates(template -> selects(selector, template)).isEmpty();
    }

    private static boolean selects(LabelSelector selector, PodTemplateSpec template) {
        var labels = template.getMetadata().getLabels();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream()
                        .allMatch(wanted -> wanted.getOperator().equals("In")
                                == wanted.getValues().contains(labels.get(wanted.getKey())));
    }

    /** The model keeps what it does not know; a misspelt field is found there. */
    private void unknownFields(Object node, String path) throws ReflectiveOperationException {
        switch (node) {
            case Collection<?> many -> {
                var index = 0;
                for (var one : many) {
                    unknownFields(one, path + "/" + index++);
                }
            }
            case Object bean when bean.getClass().getName().startsWith("io.fabric8.kubernetes.api.model") -> {
                for (var method : bean.getClass().getMethods()) {
                    if (!method.getName().startsWith("get") || method.getParameterCount() > 0) {
                        continue;
                    }
                    if (method.getName().equals("getAdditionalProperties")) {
                        ((Map<?, ?>) method.invoke(bean))
                                .keySet()
                                .forEach(field -> complaints.add(path + " has an unknown field: " + field));
                        continue;
                    }
                    var value = method.invoke(bean);
                    if (value != null) {
                        unknownFields(value, path + "/" + method.getName().substring(3));
                    }
                }
            }
            default -> {}
        }
    }

    private <T extends HasMetadata> Stream<T> all(Class<T> kind) {
        return resources.stream().filter(kind::isInstance).map(kind::cast);
    }

    private boolean find(String kind, String name) {
        return resources.stream()
                .anyMatch(resource -> resource.getKind().equals(kind)
                        && resource.getMetadata().getName().equals(name));
    }

    private void expect(boolean condition, HasMetadata resource, String otherwise) {
        if (!condition) {
            complaints.add(name(resource) + " " + otherwise);
        }
    }

    private static String name(HasMetadata resource) {
        return resource.getKind() + " " + resource.getMetadata().getName();
    }
}
