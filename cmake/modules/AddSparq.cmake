# Helpers shared by the libraries and tools of sparq.
#
# Everything links the shared libMLIR and libLLVM when the installed MLIR has
# them (as distribution packages do), so no tool carries two copies of MLIR.

# add_sparq_library(name sources... [DEPENDS ...] [LINK_LIBS ...])
#   A static library, installed and exported as Sparq::name. MLIR itself is
#   linked by the tools.
function(add_sparq_library name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LINK_LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  add_dependencies(${name} sparq-headers ${ARG_DEPENDS})
  llvm_update_compile_flags(${name})
  target_include_directories(${name} INTERFACE
    $<BUILD_INTERFACE:${SPARQ_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${SPARQ_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:include>)
  target_link_libraries(${name} PUBLIC ${ARG_LINK_LIBS})
  set_property(GLOBAL APPEND PROPERTY SPARQ_LIBS ${name})
  install(TARGETS ${name} EXPORT SparqTargets ARCHIVE DESTINATION lib)
endfunction()

# The MLIR and LLVM libraries a final binary links.
function(sparq_mlir_libraries result)
  if(TARGET MLIR)
    set(${result} MLIR LLVM PARENT_SCOPE)
  else()
    get_property(libs GLOBAL PROPERTY MLIR_ALL_LIBS)
    set(${result} ${libs} PARENT_SCOPE)
  endif()
endfunction()

# add_sparq_tool(name sources... [NO_INSTALL] [LINK_LIBS ...])
#   An executable in build/bin that links all of sparq and MLIR.
function(add_sparq_tool name)
  cmake_parse_arguments(ARG "NO_INSTALL" "" "LINK_LIBS" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  add_dependencies(${name} sparq-headers)
  llvm_update_compile_flags(${name})
  sparq_mlir_libraries(mlir_libs)
  target_link_libraries(${name} PRIVATE ${ARG_LINK_LIBS} ${mlir_libs})
  set_target_properties(${name} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${SPARQ_BINARY_DIR}/bin)
  if(NOT ARG_NO_INSTALL)
    install(TARGETS ${name} EXPORT SparqTargets RUNTIME DESTINATION bin)
  endif()
endfunction()

# add_sparq_passes(stage)
#   Generates Passes.h.inc for the stage whose Passes.td is in this folder.
function(add_sparq_passes stage)
  set(LLVM_TARGET_DEFINITIONS Passes.td)
  mlir_tablegen(Passes.h.inc -gen-pass-decls -name Sparq${stage})
  add_public_tablegen_target(Sparq${stage}PassesIncGen)
  add_dependencies(sparq-headers Sparq${stage}PassesIncGen)
endfunction()
