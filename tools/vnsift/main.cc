#include "cli.h"

int main(int argc, char** argv) { return vnsift::cli::main(argc, argv); }
