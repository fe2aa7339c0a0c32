package nl.buurtstem.walkshop.prepare;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtstem.walkshop.WalkshopRefusal;
import org.springframework.stereotype.Component;

/** The kinds of parts by their names in addresses. */
@Component
class PartForms {

    private final Map<String, PartForm> forms;

    PartForms(List<PartForm> forms) {
        this.forms = forms.stream().collect(Collectors.toMap(PartForm::name, Function.identity()));
    }

    PartForm of(String part) {
        PartForm form = forms.get(part);
        if (form == null) {
            throw WalkshopRefusal.NO_SUCH_PART.because();
        }
        return form;
    }
}
