# Placeholder for install and export rules.
