// Nothing runs by itself: the shell loads `./app`.
export {};
