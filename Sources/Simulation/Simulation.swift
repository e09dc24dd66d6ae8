/// An offline `aws iam simulate-custom-policy`.
public enum Simulation {}
