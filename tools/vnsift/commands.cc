#include <array>

#include "command.h"
#include "commands.h"

namespace vnsift::cli {

std::span<const CommandInfo> commands() {
  static constexpr std::array kCommands = {
      kNormalizeCommand, kStripCommand,   kSentencesCommand, kDocnumsCommand, kMetricsCommand,
      kEntitiesCommand,  kExtractCommand, kGrepCommand,      kEvalCommand,
  };
  return kCommands;
}

}  // namespace vnsift::cli
