package vn.motcua.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.accounts.SignedIn;
import vn.motcua.vocabulary.Actor;

/**
 * Gives a controller's method who is signed in: {@code Actor}, {@code Actor.Citizen} or {@code Actor.Officer}. Somebody
 * of the other kind, or nobody, is not let in.
 */
@Component
public class CurrentActor implements HandlerMethodArgumentResolver {

    CurrentActor() {}

    /** Who is signed in; empty for a visitor. */
    public static Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return find().filter(parameter.getParameterType()::isInstance)
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody of this kind is signed in"));
    }
}
