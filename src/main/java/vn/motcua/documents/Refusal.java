package vn.motcua.documents;

import vn.motcua.vocabulary.InvalidInput;

/** Why a file is not taken in, in words the person who sent it can act on. */
final class Refusal {

    private Refusal() {}

    static InvalidInput of(String reason) {
        return new InvalidInput("file", reason);
    }
}
