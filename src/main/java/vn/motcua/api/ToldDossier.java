package vn.motcua.api;

/** A dossier as the API tells it: to its owner what is theirs to know, to officers the whole of it. */
sealed interface ToldDossier permits DossierJson, OwnDossierJson {}
