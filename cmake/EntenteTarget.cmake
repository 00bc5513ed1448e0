# entente_library(NAME SOURCES... [PUBLIC deps...] [PRIVATE deps...]): one static library a folder, alias entente::NAME.
function(entente_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(entente_${name} STATIC ${ARG_SOURCES})
  add_library(entente::${name} ALIAS entente_${name})
  set_target_properties(entente_${name} PROPERTIES EXPORT_NAME ${name})
  target_include_directories(entente_${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include> $<INSTALL_INTERFACE:include>)
  target_compile_features(entente_${name} PUBLIC cxx_std_20)
  target_link_libraries(entente_${name} PUBLIC ${ARG_PUBLIC} PRIVATE $<BUILD_INTERFACE:entente_options> ${ARG_PRIVATE})
  set_property(GLOBAL APPEND PROPERTY ENTENTE_LIBRARIES entente_${name})
endfunction()
