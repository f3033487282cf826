package io.github.socketchurn.bytecode;

/** A method as a call instruction names it: static owner type, name and descriptor. */
public final class CallSite {
  private final String owner;
  private final String name;
  private final String descriptor;
  private final int hash;

  public CallSite(String owner, String name, String descriptor) {
    this.owner = owner;
    this.name = name;
    this.descriptor = descriptor;
    this.hash = 31 * (31 * owner.hashCode() + name.hashCode()) + descriptor.hashCode();
  }

  /** Internal name of the type through which the call is made. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  public String descriptor() {
    return descriptor;
  }

  /** Internal name of the class of what it yields or constructs; the owner if that is no object. */
  public String madeType() {
    String result = descriptor.substring(descriptor.indexOf(')') + 1);
    return result.startsWith("L") ? result.substring(1, result.length() - 1) : owner;
  }

  @Override
  public boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof CallSite)) {
      return false;
    }
    CallSite that = (CallSite) other;
    return hash == that.hash
        && owner.equals(that.owner)
        && name.equals(that.name)
        && descriptor.equals(that.descriptor);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return owner + "." + name + descriptor;
  }
}
