package nl.buurtstem.residents;

import org.jspecify.annotations.Nullable;

/** What an administrator typed to give somebody a role. */
record StaffForm(
        @Nullable String email,
        @Nullable String role,
        @Nullable String area) {

    static final StaffForm EMPTY = new StaffForm(null, null, null);

    String typedEmail() {
        return email == null ? "" : email;
    }

    String typedRole() {
        return role == null ? "" : role;
    }

    String typedArea() {
        return area == null ? "" : area;
    }
}
