/** The version of the contract between apps and portal. A portal of version n loads apps of version n only, and says so by name otherwise. */
export const CONTRACT = 1;
