package app.prosa.setup;

import app.prosa.shared.EmailAddress;
import java.util.List;
import java.util.Optional;

/// Who buys at the demo company. Their addresses can be nobody's, so that no mail ever reaches a stranger.
record DemoCustomer(String name, String email, String phone, Optional<String> organization) {
    static final List<DemoCustomer> ALL = List.of(
            new DemoCustomer("Beatriz Lima", "beatriz.lima@correio.example", "(47) 99114-2087", Optional.empty()),
            new DemoCustomer(
                    "Otávio Rezende", "otavio@lumearq.example", "(47) 99630-5521", Optional.of("Lume Arquitetura")),
            new DemoCustomer(
                    "Patrícia Kuhn", "patricia@lumearq.example", "(47) 99201-7733", Optional.of("Lume Arquitetura")),
            new DemoCustomer(
                    "Sérgio Bittencourt",
                    "sergio@hotelsaochico.example",
                    "(47) 3444-1810",
                    Optional.of("Hotel São Chico")),
            new DemoCustomer("Renata Dias", "renata.dias@correio.example", "(48) 99127-4410", Optional.empty()),
            new DemoCustomer(
                    "Marcos Vinícius Prates",
                    "marcos@cafedoporto.example",
                    "(47) 98844-0932",
                    Optional.of("Café do Porto")),
            new DemoCustomer("Helena Schmitt", "helena.schmitt@correio.example", "(41) 99655-2018", Optional.empty()),
            new DemoCustomer("João Pedro Alves", "jp.alves@correio.example", "(11) 98120-4476", Optional.empty()));

    static DemoCustomer named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such customer in the story: " + name));
    }

    EmailAddress address() {
        return new EmailAddress(email);
    }
}
